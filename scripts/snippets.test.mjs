import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { snippets, snippetsFile } from './lib/snippets.mjs';

test('the code that scenarios show is that of the files', () => {
  const shown = readFileSync(snippetsFile, 'utf8');
  assert.equal(shown, snippets(), 'Run `yarn snippets`');
});
