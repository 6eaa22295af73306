import { setTimeout as sleep } from 'node:timers/promises';
import { checkPeriods } from '../calls.mjs';
import { createSecrets, endOldSecrets, findOldSecrets } from '../secrets.mjs';
import { underLoad } from './underLoad.mjs';

/** Three periods of the refresh, the kill at the start of the first. */
const WATCH_MS = 45_000;

/** Ends a replica, and waits until its successor serves. */
async function restart(replica, signal) {
  await replica.signal(signal);
  await replica.ready();
}

export const kill = {
  id: 2,
  title: 'kill -9 of one replica',
  async run(cluster) {
    let calls;
    const result = await underLoad(cluster, async () => {
      await cluster.mock.clearJournal();
      const start = Date.now();
      const watched = sleep(WATCH_MS);
      await restart(cluster.replicas[0], 'SIGKILL');
      await watched;
      // Frobs are also counted for each new thunk.
      calls = await checkPeriods(cluster.mock, '/flerp-batch', start);
    });
    return {
      ...result,
      ok: result.ok && calls.ok,
      counts: `${result.counts}; ${calls.counts}`,
    };
  },
};

/** Until all replicas have the new values, the old ones are valid as well: docs/operations.md. */
export const rollingRestart = {
  id: 2,
  title: 'SIGTERM of one replica after the other, each with new secrets',
  async run(cluster) {
    await createSecrets(cluster);
    const result = await underLoad(cluster, async () => {
      for (const replica of cluster.replicas) {
        replica.setVariables(cluster.secrets);
        await restart(replica, 'SIGTERM');
      }
      await endOldSecrets(cluster);
    });
    const old = await findOldSecrets(cluster);
    return {
      ...result,
      ok: result.ok && old.length === 0,
      counts: `${result.counts}; ${old.length} uses of old secrets`,
      details: [...result.details, ...old],
    };
  },
};
