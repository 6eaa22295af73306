import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { currentStep, isStale } from './install.mjs';

test('an outcome is stale when it is missing or older than an input', t => {
  const dir = mkdtempSync(join(tmpdir(), 'install-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const file = (name, time) => {
    const path = join(dir, name);
    writeFileSync(path, '');
    utimesSync(path, time, time);
    return path;
  };
  const [old, outcome, young] = [1, 2, 3].map(time => file(`${time}`, time));

  assert.equal(isStale(join(dir, 'missing'), [old]), true);
  assert.equal(isStale(outcome, [old]), false);
  assert.equal(isStale(outcome, [old, young]), true);
});

test('tells the step that yarn is at', () => {
  const log =
    '➤ YN0000: ┌ Resolution step\n➤ YN0000: └ Completed\n➤ YN0000: ┌ Fetch step\n➤ YN0013: │ 3 packages\n';
  assert.equal(currentStep(''), 'starting yarn');
  assert.equal(currentStep(log), 'fetch step');
});
