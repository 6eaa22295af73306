import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inRepo } from './paths.mjs';
import { fromJest, fromPlaywright, fromTap } from './testReport.mjs';

test('reads a report of Jest', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { name: inRepo('a.test.ts'), message: '', assertionResults: [] },
      {
        name: inRepo('b.test.ts'),
        message: 'b › fails …',
        assertionResults: [
          { status: 'passed', fullName: 'passes', failureMessages: [] },
          { status: 'failed', fullName: 'fails', failureMessages: ['1 ≠ 2'] },
        ],
      },
      {
        name: inRepo('c.test.ts'),
        message: 'Cannot find module',
        assertionResults: [],
      },
    ],
  };
  assert.deepEqual(fromJest(JSON.stringify(report)), {
    ...{ passed: 5, failed: 1, skipped: 3 },
    failures: [
      { title: 'b.test.ts › fails', message: '1 ≠ 2' },
      { title: 'c.test.ts', message: 'Cannot find module' },
    ],
  });
});

test('reads a report of Playwright, a flaky test as passed', () => {
  const spec = (title, ok, ...messages) => ({
    ...{ title, ok, file: 'a.test.ts', line: 3 },
    tests: [{ results: [{ errors: messages.map(message => ({ message })) }] }],
  });
  const report = {
    stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 },
    errors: [{ message: 'no server' }],
    suites: [
      {
        specs: [spec('passes', true)],
        suites: [{ specs: [spec('fails', false, '1 ≠ 2', '3 ≠ 4')] }],
      },
    ],
  };
  assert.deepEqual(fromPlaywright(JSON.stringify(report)), {
    ...{ passed: 6, failed: 2, skipped: 3 },
    failures: [
      { title: 'Playwright', message: 'no server' },
      { title: 'a.test.ts:3 › fails', message: '1 ≠ 2\n3 ≠ 4' },
    ],
  });
});

test("reads a report of Node's runner, a file that cannot be loaded as failed", t => {
  const dir = mkdtempSync(join(tmpdir(), 'test-report-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const a = `
    import { test } from 'node:test';
    test('passes', () => {});
    test('fails', () => { throw new Error('1 ≠ 2'); });
    test('is skipped', { skip: true });
    test('is to do', { todo: true });`;
  writeFileSync(join(dir, 'a.test.mjs'), a);
  writeFileSync(join(dir, 'b.test.mjs'), `import './nosuch.mjs';`);
  // Within a test, Node's runner would report to the one around it.
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const { stdout } = spawnSync(
    process.execPath,
    ['--test', '--test-reporter=tap', '*.test.mjs'],
    { cwd: dir, env, encoding: 'utf8' },
  );

  assert.deepEqual(fromTap(stdout), {
    ...{ passed: 1, failed: 2, skipped: 2 },
    failures: [],
  });
});
