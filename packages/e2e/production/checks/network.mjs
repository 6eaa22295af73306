import { setTimeout as sleep } from 'node:timers/promises';
import { underLoad } from './underLoad.mjs';

const CUT_MS = 20_000;

export const network = {
  id: 5,
  title: 'One replica cut from the network for 20 s',
  async run(cluster) {
    if (!cluster.network) {
      const counts = 'needs root, for a network namespace';
      return { ok: true, notTried: true, counts };
    }
    const replica = cluster.replicas.at(-1);
    return underLoad(cluster, async () => {
      cluster.network.cut();
      await sleep(CUT_MS);
      if (await replica.isReady()) {
        throw new Error(`${replica.name} is not cut off`);
      }
      cluster.network.join();
      await replica.ready();
    });
  },
};
