import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../lib/paths.mjs';
import { edit } from '../templates/edit.mjs';
import { steps } from './parts.mjs';

for (const [folder, { edits }] of Object.entries(steps)) {
  test(`${folder} can be made one for another API, with no trace of the list`, () => {
    for (const [file, changes] of Object.entries(edits)) {
      const path = `${folder}/${file}`;
      assert.doesNotMatch(edit(path, read(path), changes), /\/list\b/);
    }
  });
}
