import { once } from 'node:events';
import { test } from 'node:test';
import { startGroup } from './group.mjs';

test('ends the whole group', async () => {
  // Longer than a test may take.
  const group = startGroup('sh', ['-c', 'sleep 600 & echo started; wait'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(group.child.stdout, 'data');
  // The grandchild holds the pipe as well: it closes when both have ended.
  const closed = once(group.child, 'close');

  await group.end('SIGTERM');

  await closed;
});
