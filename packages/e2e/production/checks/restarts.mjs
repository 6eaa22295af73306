import { setTimeout as sleep } from 'node:timers/promises';
import { readCalls } from '../calls.mjs';
import { createSecrets, endOldRole, findOldKeys } from '../secrets.mjs';
import { underLoad } from './underLoad.mjs';

const QUIET_MS = 3_000;

/** Ends a replica, and waits until its successor serves. */
async function restart(replica, signal) {
  await replica.signal(signal);
  await replica.ready();
}

const withPauses = work => async () => {
  await sleep(QUIET_MS);
  const counts = await work();
  await sleep(QUIET_MS);
  return counts;
};

export const kill = {
  id: 2,
  title: 'kill -9 of one replica',
  run: cluster =>
    underLoad(
      cluster,
      withPauses(async () => {
        const start = performance.now();
        await cluster.mock.clearJournal();
        await restart(cluster.replicas[0], 'SIGKILL');
        const calls = await readCalls(cluster.mock);
        const seconds = Math.round((performance.now() - start) / 1_000);
        // Frobs are also counted for each new thunk.
        return `${calls['/flerp-batch'] ?? 0} calls for flerps in ${seconds} s (every 15 s: one)`;
      }),
    ),
};

/** Until all replicas have the new values, the old ones are valid as well: docs/operations.md. */
export const rollingRestart = {
  id: 2,
  title: 'SIGTERM of one replica after the other, each with new secrets',
  async run(cluster) {
    createSecrets(cluster);
    const result = await underLoad(
      cluster,
      withPauses(async () => {
        for (const replica of cluster.replicas) {
          replica.setVariables(cluster.secrets);
          await restart(replica, 'SIGTERM');
        }
        endOldRole(cluster);
      }),
    );
    const oldKeys = await findOldKeys(cluster);
    return {
      ...result,
      ok: result.ok && oldKeys.length === 0,
      counts: `${result.counts}; ${oldKeys.length} old keys in use`,
      details: [...result.details, ...oldKeys],
    };
  },
};
