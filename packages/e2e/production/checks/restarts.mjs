import { setTimeout as sleep } from 'node:timers/promises';
import { underLoad } from './underLoad.mjs';

const QUIET_MS = 3_000;

/** Ends a replica, and waits until its successor serves. */
async function restart(replica, signal) {
  await replica.signal(signal);
  await replica.ready();
}

const withPauses = work => async () => {
  await sleep(QUIET_MS);
  await work();
  await sleep(QUIET_MS);
};

export const kill = {
  id: 2,
  title: 'kill -9 of one replica',
  run: cluster =>
    underLoad(
      cluster,
      withPauses(() => restart(cluster.replicas[0], 'SIGKILL')),
    ),
};

export const rollingRestart = {
  id: 2,
  title: 'SIGTERM of one replica after the other',
  run: cluster =>
    underLoad(
      cluster,
      withPauses(async () => {
        for (const replica of cluster.replicas) {
          await restart(replica, 'SIGTERM');
        }
      }),
    ),
};
