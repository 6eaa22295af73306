import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, summarize } from './testSummary.mjs';

const lint = { name: 'lint', ok: true, seconds: 4 };
const counted = (name, passed, failed, skipped) => ({
  name,
  ok: failed === 0,
  seconds: 10,
  counts: { passed, failed, skipped },
});
const totalOf = (...results) => summarize(results, 10).total;

test('adds up the tests of all steps', () => {
  const results = [lint, counted('unit', 5, 0, 0), counted('e2e', 2, 0, 1)];
  const { table, total } = summarize(results, 21);
  assert.equal(total, 'total: 7 passed, 0 failed, 1 skipped');
  assert.deepEqual(table.split('\n'), [
    'lint          4.0 s  ok',
    'unit         10.0 s  5 passed, 0 failed',
    'e2e          10.0 s  2 passed, 0 failed, 1 skipped',
    'wall time    21.0 s',
  ]);
});

test('counts a failed step as one failure unless a test failed', () => {
  const failedLint = { ...lint, ok: false };
  assert.equal(totalOf(failedLint), 'total: 0 passed, 1 failed');
  const passedTests = { ...counted('unit', 5, 0, 0), ok: false };
  assert.equal(totalOf(passedTests), 'total: 5 passed, 1 failed');
  assert.equal(totalOf(counted('unit', 5, 1, 0)), 'total: 5 passed, 1 failed');
});

test('does not count a step that was stopped', () => {
  const stopped = { ...counted('unit', 5, 2, 0), stopped: true };
  const { table, total } = summarize([{ ...lint, ok: false }, stopped], 10);
  assert.equal(total, 'total: 0 passed, 1 failed');
  assert.match(table, /^lint .* failed\nunit .* stopped$/m);
});

test('shows the last 50 lines of the output of a failed step', () => {
  const lines = excerptOf('problem\n'.repeat(99) + 'the last problem\n');
  assert.equal(lines.length, 50);
  assert.equal(lines.at(-1), 'the last problem');
});

test('leaves out passed tests, progress, blank lines and colors', () => {
  const output = [
    'Checked  78 files in plugins/frobs-direct 3.50s',
    '  494.5 kB   dist/static/5061.chunk.js',
    'PASS frobsco packages/frobsco/src/main.test.ts',
    '  ✓  16 [app] › failures.test.ts:39:7 (8.2s)',
    '✔ reads a scenario (1.6ms)',
    '',
    '\u001b[31msrc/a.ts\u001b[0m: \u001b[1merror\u001b[0m',
    '    at run (/repo/node_modules/jest/index.js:1:1)',
    '    at main (/repo/src/a.ts:1:1)  ',
  ].join('\n');
  assert.deepEqual(excerptOf(output), [
    'src/a.ts: error',
    '    at main (/repo/src/a.ts:1:1)',
  ]);
});
