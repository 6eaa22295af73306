import assert from 'node:assert/strict';
import { test } from 'node:test';
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
