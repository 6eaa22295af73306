import assert from 'node:assert/strict';
import { test } from 'node:test';
import { help, readOptions } from './compareOptions.mjs';

test('reads a scenario and where to write', () => {
  const args = ['--scenario', 'no-cors', '--md', 'table.md'];
  assert.deepEqual(
    { ...readOptions(args) },
    {
      scenario: 'no-cors',
      md: 'table.md',
    },
  );
});

test('names the scenarios where one is wrong', () => {
  assert.throws(() => readOptions(['--scenario', 'x']), /'x': .*no-cors/);
});

test('refuses a flag that it does not know', () => {
  assert.throws(() => readOptions(['--nosuch']), /--nosuch.*See --help/);
});

test('the help lists the scenarios', () => {
  assert.match(help, /Scenarios: .*no-cors/);
});
