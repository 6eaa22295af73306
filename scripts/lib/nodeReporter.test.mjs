import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inRepo } from './paths.mjs';
import { fromNode } from './testReport.mjs';

const FILES = {
  'a.test.mjs': `
    import { test } from 'node:test';
    test('passes', () => {});
    test('fails', () => { throw new Error('1 ≠ 2'); });
    test('is skipped', { skip: true });
    test('is to do', { todo: true });`,
  'b.test.mjs': `import './nosuch.mjs';`,
};

test("reads what Node's runner reports", t => {
  const dir = mkdtempSync(join(tmpdir(), 'node-reporter-'));
  t.after(() => rmSync(dir, { recursive: true }));
  for (const [name, code] of Object.entries(FILES)) {
    writeFileSync(join(dir, name), code);
  }
  // Within a test, Node's runner would report to the one around it.
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const reporter = inRepo('scripts/lib/nodeReporter.mjs');
  const { stdout } = spawnSync(
    process.execPath,
    ['--test', `--test-reporter=${reporter}`, '*.test.mjs'],
    { cwd: dir, env, encoding: 'utf8' },
  );

  const { failures, ...counts } = fromNode(stdout);
  assert.deepEqual(counts, { passed: 1, failed: 2, skipped: 2 });
  const [thrown, unloadable] = failures;
  assert.deepEqual(thrown, {
    title: 'a.test.mjs:4 › fails',
    message: '1 ≠ 2',
  });
  assert.match(unloadable.message, /Cannot find module .*nosuch/);
});
