import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fromJest, fromPlaywright, fromTap } from './testReport.mjs';

test('reads a report of Jest, a file that cannot be loaded as failed', () => {
  const report = JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 1,
    numPendingTests: 2,
    numTodoTests: 1,
  });
  assert.deepEqual(fromJest(report), { passed: 5, failed: 2, skipped: 3 });
});

test('reads a report of Playwright, a flaky test as passed', () => {
  const report = JSON.stringify({
    stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 },
    errors: [{ message: 'no server' }],
  });
  assert.deepEqual(fromPlaywright(report), {
    passed: 6,
    failed: 3,
    skipped: 3,
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

  assert.deepEqual(fromTap(stdout), { passed: 1, failed: 2, skipped: 2 });
});
