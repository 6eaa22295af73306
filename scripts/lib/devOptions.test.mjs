import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOptions } from './devOptions.mjs';

test('starts packages/app, and prints little, unless told otherwise', () => {
  assert.deepEqual(readOptions([]), { app: 'app' });
  assert.deepEqual(readOptions(['app-next', '--verbose']), {
    app: 'app-next',
    verbose: true,
  });
});

test('refuses a flag that it does not know', () => {
  assert.throws(() => readOptions(['--nosuch']), /'--nosuch'\. See --help\.$/);
});
