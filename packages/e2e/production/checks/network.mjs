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
    return underLoad(cluster, async () => {
      await sleep(1_000);
      cluster.network.cut();
      await sleep(CUT_MS);
      cluster.network.join();
      await cluster.replicas.at(-1).ready();
      await sleep(3_000);
    });
  },
};
