import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startProgress } from './progress.mjs';

/** What is written while the clock goes on by some seconds, then at the end. */
function written(t, isTTY, seconds) {
  t.mock.timers.enable({ apis: ['setInterval', 'Date'] });
  const texts = [];
  const out = { isTTY, write: text => texts.push(text) };
  const end = startProgress(() => 'Installing', out);
  for (let second = 0; second < seconds; second += 1) {
    t.mock.timers.tick(1_000);
  }
  const atWork = texts.splice(0);
  end('Installed');
  t.mock.timers.tick(60_000);
  return { atWork, atEnd: texts.join('') };
}

test('keeps one line up to date in a terminal', t => {
  const { atWork, atEnd } = written(t, true, 2);
  assert.deepEqual(
    atWork,
    [0, 1, 2].map(second => `\r\x1b[K> Installing (${second} s)`),
  );
  assert.equal(atEnd, '\r\x1b[K> Installed (2 s)\n');
});

test('writes a line now and then elsewhere', t => {
  const { atWork, atEnd } = written(t, false, 31);
  assert.deepEqual(
    atWork,
    [0, 15, 30].map(second => `> Installing (${second} s)\n`),
  );
  assert.equal(atEnd, '> Installed (31 s)\n');
});
