import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofJest, ofNode, ofPlaywright } from './counts.mjs';

test('counts what Jest reports', () => {
  const report = JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  });
  assert.deepEqual(ofJest(report), { passed: 5, failed: 1, skipped: 3 });
});

test('counts what Playwright reports, a flaky test as passed', () => {
  const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 3 };
  const report = JSON.stringify({ stats });
  assert.deepEqual(ofPlaywright(report), { passed: 6, failed: 2, skipped: 3 });
});

test("counts what Node's runner reports", () => {
  const report =
    '# pass 4\n# fail 1\n# cancelled 1\n# skipped 2\n# todo 1\n# duration_ms 9\n';
  assert.deepEqual(ofNode(report), { passed: 4, failed: 2, skipped: 3 });
});
