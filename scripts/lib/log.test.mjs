import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startProgress } from './log.mjs';

/** The text that a task of so many seconds writes while it runs and at its end. */
function written(t, isTTY, seconds) {
  t.mock.timers.enable({ apis: ['setInterval', 'Date'] });
  const texts = [];
  const out = { isTTY, write: text => texts.push(text) };
  const end = startProgress(() => 'Installing', out);
  for (let second = 0; second < seconds; second += 1) {
    t.mock.timers.tick(1_000);
  }
  const running = texts.splice(0);
  end('Installed');
  t.mock.timers.tick(60_000);
  return { running, last: texts.join('') };
}

test('updates one line in a terminal', t => {
  const { running, last } = written(t, true, 2);
  assert.deepEqual(
    running,
    [0, 1, 2].map(second => `\r\x1b[K> Installing (${second} s)`),
  );
  assert.equal(last, '\r\x1b[K> Installed (2 s)\n');
});

test('writes a line every 15 seconds elsewhere', t => {
  const { running, last } = written(t, false, 31);
  assert.deepEqual(
    running,
    [0, 15, 30].map(second => `> Installing (${second} s)\n`),
  );
  assert.equal(last, '> Installed (31 s)\n');
});
