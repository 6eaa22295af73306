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

const numbers = (n, line) => Array.from({ length: n }, (_, i) => line(i + 1));

test('shows the last 30 lines of an output', () => {
  const output = numbers(40, i => `problem ${i}\n`).join('');
  const lines = excerptOf({ failures: [], output });
  assert.equal(lines.length, 30);
  assert.equal(lines[0], 'problem 11');
  assert.equal(lines[29], 'problem 40');
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
  assert.deepEqual(excerptOf({ output }), [
    'src/a.ts: error',
    '    at main (/repo/src/a.ts:1:1)',
  ]);
});

test('shows failed tests instead of the output, an equal share of each', () => {
  const message = numbers(20, n => `line ${n}`).join('\n');
  const failures = numbers(3, i => ({ title: `test ${i}`, message }));
  const lines = excerptOf({ failures, output: 'noise' });
  assert.equal(lines.length, 30);
  assert.deepEqual(lines.slice(9, 12), ['  line 9', 'test 2', '  line 1']);

  const many = numbers(40, i => ({ title: `test ${i}`, message: 'reason' }));
  assert.equal(excerptOf({ failures: many }).at(-1), 'test 30');
});
