import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRepo } from './paths.mjs';
import { fromJest, fromPlaywright } from './testReport.mjs';

test('reads what Jest reports', () => {
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

test('reads what Playwright reports, a flaky test as passed', () => {
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
