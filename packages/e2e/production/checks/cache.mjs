import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from '../wait.mjs';
import { underLoad } from './underLoad.mjs';

const GONE_MS = 20_000;
/** Of the frontends, for each read. */
const DEADLINE_SECONDS = 15;
const SHARED_SECONDS = 10;

export const cache = {
  id: 3,
  title: 'Redis silent for 20 s, then gone for 20 s',
  async run(cluster) {
    const { service, isShared } = cluster.redis;
    let shared;
    const { slowestSeconds, ...result } = await underLoad(cluster, async () => {
      await service.signal('SIGSTOP');
      await sleep(GONE_MS);
      await service.signal('SIGCONT');
      await sleep(5_000);
      await service.stop('SIGKILL');
      await sleep(GONE_MS);
      service.start();
      shared = await waitFor('shared again', SHARED_SECONDS, isShared);
    });
    return {
      ...result,
      ok: result.ok && slowestSeconds < DEADLINE_SECONDS,
      counts: `${result.counts}; slowest read ${slowestSeconds.toFixed(1)} s (deadline: ${DEADLINE_SECONDS}); shared ${shared.seconds.toFixed(1)} s after its return (at most ${SHARED_SECONDS})`,
    };
  },
};
