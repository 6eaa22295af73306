import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { onInterrupt, startGroup } from './processGroup.mjs';

test('ends the whole group', async () => {
  // Longer than the test's timeout.
  const group = startGroup('sh', ['-c', 'sleep 600 & echo started; wait'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(group.child.stdout, 'data');
  // The grandchild has the pipe, too: it closes when both have ended.
  const closed = once(group.child, 'close');

  await group.end('SIGTERM');

  await closed;
});

test('takes a signal that arrives twice for one key press, a later one for another', t => {
  t.mock.timers.enable({ apis: ['Date', 'setInterval'] });
  const calls = [];
  onInterrupt(
    signal => calls.push(`first ${signal}`),
    () => calls.push('again'),
  );
  t.after(() => process.removeAllListeners('SIGINT'));

  process.emit('SIGINT', 'SIGINT');
  t.mock.timers.tick(100);
  process.emit('SIGINT', 'SIGINT');
  assert.deepEqual(calls, ['first SIGINT']);

  t.mock.timers.tick(1_000);
  process.emit('SIGINT', 'SIGINT');
  assert.deepEqual(calls, ['first SIGINT', 'again']);
});
