import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createResult } from '@internal/strategies/testUtils';
import { toHtml } from './toHtml.mjs';

test('the page has a row for each scenario and escapes all text', () => {
  const mismatches = ['<img src=x> & "more"'];
  const page = toHtml([createResult({ mismatches })]);
  assert.equal(page.match(/<tr>/g).length, 2);
  assert.match(page, /&#60;img src=x&#62; &#38; &#34;more&#34;/);
  assert.doesNotMatch(page, /<img/);
});
