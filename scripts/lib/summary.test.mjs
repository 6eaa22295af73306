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
  const { table, total } = summary(results, 21);
  assert.equal(total, 'total: 7 passed, 0 failed, 1 skipped');
  assert.deepEqual(table.split('\n'), [
    'lint          4.0 s  ok',
    'unit         10.0 s  5 passed, 0 failed',
    'e2e          10.0 s  2 passed, 0 failed, 1 skipped',
    'wall time    21.0 s',
  ]);
});

test('says nothing of skipped tests where there are none', () => {
  const { total } = summary([counted('unit', 5, 1, 0)], 10);
  assert.equal(total, 'total: 5 passed, 1 failed');
});

test('counts a check that failed as one failure', () => {
  const { table, total } = summary([{ ...lint, ok: false }], 4);
  assert.equal(total, 'total: 0 passed, 1 failed');
  assert.match(table, /^lint .* failed$/m);
});

test('counts tests that passed in a step that failed all the same', () => {
  const results = [{ ...counted('unit', 5, 0, 0), ok: false }];
  assert.equal(summary(results, 10).total, 'total: 5 passed, 1 failed');
});

test('does not count a step that was stopped', () => {
  const results = [
    { ...lint, ok: false },
    { ...counted('unit', 5, 2, 0), stopped: true },
  ];
  const { table, total } = summary(results, 10);
  assert.equal(total, 'total: 0 passed, 1 failed');
  assert.match(table, /^unit .* stopped$/m);
});
