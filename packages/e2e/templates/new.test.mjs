import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createSandbox } from './sandbox.mjs';

const { pathOf, read, remove, yarnNew } = createSandbox();
after(remove);

fs.writeFileSync(
  pathOf('app-config.local.yaml'),
  "backend:\n  csp:\n    connect-src: ['other']\n",
);
// As in every app of @backstage/create-app.
fs.writeFileSync(pathOf('packages/README.md'), '');

const options = {
  pluginId: 'my-gadgets',
  apiName: 'Gadget API',
  baseUrl: 'https://api.gadgets.test/v2/gadgets/',
  keyHeader: 'X-Gadget-Key',
};

/** The folders of each template's packages, and what is printed in the end. */
const cases = {
  'call-api-direct': {
    folders: ['my-direct'],
    printed: `
Add to app-config.yaml:

myDirect:
  baseUrl: https://api.gadgets.test/v2/gadgets

The key backend.csp.connect-src exists in app-config.yaml. Merge into it:

    connect-src: ["'self'", 'https://api.gadgets.test']

app-config.local.yaml sets backend.csp.connect-src as well, and replaces it. Merge the values there, too.
`,
  },
  'call-api-proxy': {
    folders: ['my-proxy'],
    printed: `
Add below proxy.endpoints of app-config.yaml:

    /my-proxy:
      target: https://api.gadgets.test/v2/gadgets
      pathRewrite:
        '^/api/proxy/my-proxy/?': ''
      credentials: require
      allowedMethods: [GET, HEAD]
      headers:
        X-Gadget-Key: \${MY_PROXY_API_KEY}
      allowedHeaders: [Accept-Encoding, Content-Encoding, Vary, ETag, If-None-Match, Link, X-Total-Count]

The key backend.cors.exposedHeaders exists in app-config.yaml. Merge into it:

    exposedHeaders: [Link, X-Total-Count]
`,
  },
  'call-api-backend': {
    folders: ['my-backend-backend', 'my-backend'],
    printed: `
Add to app-config.yaml:

myBackend:
  baseUrl: https://api.gadgets.test/v2/gadgets
  headers:
    X-Gadget-Key: \${MY_BACKEND_API_KEY}
`,
  },
  'call-api-graphql': {
    folders: ['graphql-backend-module-my-graphql'],
    printed: `
Add to app-config.yaml:

myGraphql:
  baseUrl: https://api.gadgets.test/v2/gadgets
  headers:
    X-Gadget-Key: \${MY_GRAPHQL_API_KEY}
`,
  },
};

for (const [name, { folders, printed }] of Object.entries(cases)) {
  test(`yarn new makes ${name} without a question`, () => {
    const pluginId = name.replace('call-api', 'my');
    const { status, stdout, stderr } = yarnNew(name, { ...options, pluginId });
    assert.equal(status, 0, stderr);
    assert.ok(stdout.endsWith(printed), stdout);

    for (const folder of folders) {
      const plugin = pathOf(`plugins/${folder}`);
      const texts = fs
        .globSync('**', { cwd: plugin, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .map(file => file.slice(plugin.length) + fs.readFileSync(file, 'utf8'));
      assert.deepEqual(
        texts.filter(text => /frob|7100|Example API|\{\{\w|\.hbs/i.test(text)),
        [],
      );
      const { name: packageName } = JSON.parse(
        read(`plugins/${folder}/package.json`),
      );
      assert.equal(packageName, `@internal/plugin-${folder}`);
    }
    if (name === 'call-api-graphql') {
      assert.match(read('packages/backend/src/index.ts'), /module-my-graphql/);
      return;
    }
    assert.match(
      read('packages/app/src/App.tsx'),
      new RegExp(`path="/${pluginId}"`),
    );
    assert.match(
      read('packages/app/src/components/Root/Root.tsx'),
      new RegExp(`to="${pluginId}" text="Gadget API"`),
    );
    const next = JSON.parse(read('packages/app-next/package.json'));
    assert.ok(`@internal/plugin-${pluginId}` in next.dependencies);
  });
}

test('yarn new says what to add if it finds no sidebar', () => {
  fs.rmSync(pathOf('packages/app/src/components/Root/Root.tsx'));
  const { stdout } = yarnNew('call-api-direct', options);
  assert.match(stdout, /<SidebarItem icon=\{YourIcon\} to="my-gadgets"/);
  // Everything is there already now, apart from other plugins' keys.
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
