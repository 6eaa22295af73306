import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from 'dockerfile-utils';
import { read } from './lib/paths.mjs';

const withoutComments = file => read(file).replace(/^\s*#.*$/gm, '');

test('docs/production.md has the variables of the config, and no others', () => {
  const config =
    withoutComments('app-config.yaml') +
    withoutComments('app-config.production.yaml');
  const used = [...config.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
  const documented = [
    ...read('docs/production.md').matchAll(/^\| `([A-Z_]+)`/gm),
  ].map(([, name]) => name);
  assert.ok(used.length > 5);
  assert.deepEqual(documented.toSorted(), [...new Set(used)].toSorted());
});

const dockerfile = read('deploy/Dockerfile');

test('the linter finds nothing in the Dockerfile', () => {
  const lines = dockerfile.split('\n');
  assert.deepEqual(
    validate(dockerfile).map(
      ({ message, range }) => `${message}: ${lines[range.start.line]}`,
    ),
    [],
  );
});

test('the image has the Node of .nvmrc, by its digest', () => {
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(
    ([, base]) => base,
  );
  const version = read('.nvmrc').trim();
  const pattern = new RegExp(`^node:${version}-\\w+-slim@sha256:[0-9a-f]{64}$`);
  assert.ok(bases.length > 0);
  bases.forEach(base => assert.match(base, pattern));
});
