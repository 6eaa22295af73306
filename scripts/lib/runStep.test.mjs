import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startStep } from './runStep.mjs';

const ignore = () => {};
const stepOf = (code, more) => ({ name: 'step', args: ['-e', code], ...more });
const run = step => startStep(step, ignore).done;

function withReport(t, code) {
  const dir = mkdtempSync(join(tmpdir(), 'run-step-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const report = join(dir, 'sub/report.json');
  const write = json =>
    `fs.writeFileSync(${JSON.stringify(report)}, ${JSON.stringify(json)});`;
  return { step: stepOf(code(write), { report, read: JSON.parse }), report };
}

test('returns the result and passes on the output as it comes', async () => {
  const shown = [];
  const code = 'console.log(process.env.A); process.exitCode = 3';
  const step = stepOf(code, { env: { A: 'out' } });
  const result = await startStep(step, text => shown.push(text)).done;
  assert.equal(result.ok, false);
  assert.equal(result.output, 'out\n');
  assert.deepEqual(shown, ['out\n']);
  assert.equal((await run(stepOf('console.error("err")'))).output, 'err\n');
});

test('reads the report of the step', async t => {
  const counts = { passed: 2, failed: 1, skipped: 0 };
  const { step } = withReport(t, write => write(JSON.stringify(counts)));
  assert.deepEqual((await run(step)).counts, counts);
});

test('fails a step that ran no tests', async t => {
  const none = JSON.stringify({ passed: 0, failed: 0, skipped: 4 });
  for (const json of [none, '{"pass']) {
    const { step } = withReport(t, write => write(json));
    const { ok, counts, output } = await run(step);
    assert.deepEqual({ ok, counts }, { ok: false, counts: undefined });
    assert.match(output, /ran no tests/);
  }
});

test('ignores the report of an earlier run', async t => {
  const { step, report } = withReport(t, write => write('{"passed":1}'));
  assert.equal((await run(step)).ok, true);
  const idle = { ...step, args: ['-e', ''] };
  assert.equal((await run(idle)).ok, false);
  assert.throws(() => writeFileSync(report, '', { flag: 'r+' }), /ENOENT/);
});

test('ends a step with the signal that Playwright handles', async () => {
  const { promise: up, resolve } = Promise.withResolvers();
  const code = `process.on('SIGINT', () => { console.log('SIGINT'); process.exit(); });
    setInterval(() => {}, 1000); console.log('up');`;
  const { done, end } = startStep(stepOf(code), resolve);
  await up;
  await end();
  assert.equal((await done).output, 'up\nSIGINT\n');
});

test('does not wait for processes that a step leaves running', async () => {
  const code = `child_process.spawn(process.execPath,
    ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }).unref();`;
  assert.equal((await run(stepOf(code))).ok, true);
});
