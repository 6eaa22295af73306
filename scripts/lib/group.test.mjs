import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { startGroup } from './group.mjs';

test('ends the whole group, grandchildren included', async () => {
  const group = startGroup('sh', ['-c', 'sleep 60 & echo $!; wait'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [grandchild] = await once(group.child.stdout, 'data');

  await group.end('SIGTERM');

  assert.throws(() => process.kill(Number(grandchild), 0), { code: 'ESRCH' });
});
