import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { after, test } from 'node:test';
import { createSandbox } from './sandbox.mjs';

const { pathOf, remove, yarnNew } = createSandbox();
after(remove);

const options = {
  pluginId: 'my-gadgets',
  apiName: 'Gadget API',
  baseUrl: 'https://api.gadgets.test/v2/gadgets/',
  keyHeader: 'X-Gadget-Key',
};

test('yarn new says what to add if it finds no sidebar', () => {
  fs.rmSync(pathOf('packages/app/src/components/Root/Root.tsx'));
  const { stdout } = yarnNew('call-api-direct', options);
  assert.match(stdout, /<SidebarItem icon=\{YourIcon\} to="my-gadgets"/);
  assert.match(yarnNew('call-api-direct', options).stderr, /exists already/);
});

const { pluginId: _, ...withoutId } = options;
const refusals = [
  ['call-api-direct', withoutId, /pluginId=… is missing: ID of the plugin/],
  ['call-api-direct', { ...options, pluginId: '7up' }, /start with a letter/],
  ['call-api-direct', { ...options, apiName: "Bob's" }, /only letters, digits/],
  ['call-api-direct', { ...options, baseUrl: 'api.test' }, /complete URL/],
  ['call-api-direct', { ...options, baseUrl: 'http://a:99999/' }, /complete/],
  [
    'call-api-direct',
    { ...options, baseUrl: 'https://[' },
    /complete URL, such/,
  ],
  [
    'call-api-direct',
    { ...options, baseUrl: 'http://u:hush@a/' },
    /a password/,
  ],
  ['call-api-proxy', { ...options, baseUrl: 'http://a.test/?b=c' }, /a query/],
  ['call-api-backend', { ...options, keyHeader: 'X Key' }, /X-Api-Key/],
  ['call-api-nope', options, /no template call-api-nope[^]*call-api-backend: /],
  [undefined, options, /--select\.[^]*call-api-backend: /],
];
for (const [name, given, message] of refusals) {
  test(`yarn new refuses in a sentence: ${message}`, () => {
    const { status, stderr } = yarnNew(name, given);
    assert.equal(status, 1);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /[\^$]\/|\n {4}at |hush/);
  });
}
