import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summary } from './summary.mjs';

const lint = { name: 'lint', ok: true, seconds: 4 };
const counted = (name, passed, failed, skipped) => ({
  name,
  ok: failed === 0,
  seconds: 10,
  counts: { passed, failed, skipped },
});

test('adds up the tests of all kinds', () => {
  const results = [lint, counted('unit', 5, 0, 0), counted('e2e', 2, 0, 1)];
  const { table, total } = summary(results);
  assert.equal(total, 'total: 7 passed, 0 failed, 1 skipped');
  assert.match(table, /^lint +4\.0 s {2}ok\nunit +10\.0 s {2}5 passed/);
});

test('says nothing of skipped tests where there are none', () => {
  const { total } = summary([counted('unit', 5, 1, 0)]);
  assert.equal(total, 'total: 5 passed, 1 failed');
});

test('counts a check that failed as one failure', () => {
  const { table, total } = summary([{ ...lint, ok: false }]);
  assert.equal(total, 'total: 0 passed, 1 failed');
  assert.match(table, /failed$/);
});
