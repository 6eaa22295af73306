import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt } from './excerpt.mjs';

const numbers = (n, line) => Array.from({ length: n }, (_, i) => line(i + 1));

test('gives the last 30 lines of an output', () => {
  const output = numbers(40, i => `problem ${i}\n`).join('');
  const lines = excerpt({ output });
  assert.equal(lines.length, 30);
  assert.equal(lines[0], 'problem 11');
  assert.equal(lines[29], 'problem 40');
});

test('leaves out what passed, progress, blank lines and colours', () => {
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
  assert.deepEqual(excerpt({ output }), [
    'src/a.ts: error',
    '    at main (/repo/src/a.ts:1:1)',
  ]);
});

test('gives failed tests in place of the output, each with its share', () => {
  const failures = numbers(3, i => ({
    title: `test ${i}`,
    message: numbers(20, n => `line ${n}`).join('\n'),
  }));
  const lines = excerpt({ failures, output: 'noise' });
  assert.equal(lines.length, 30);
  assert.deepEqual(lines.slice(9, 12), ['  line 9', 'test 2', '  line 1']);
});

test('gives the titles of many failed tests', () => {
  const failures = numbers(40, i => ({ title: `test ${i}`, message: 'why' }));
  const lines = excerpt({ failures, output: '' });
  assert.deepEqual(
    lines,
    numbers(30, i => `test ${i}`),
  );
});

test('gives the end of the output where a report names no failure', () => {
  assert.deepEqual(excerpt({ failures: [], output: 'crash\n' }), ['crash']);
});
