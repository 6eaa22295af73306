import { setTimeout as sleep } from 'node:timers/promises';
import { readCalls } from '../calls.mjs';
import { startReads } from '../load.mjs';

const WATCH_MS = 60_000;
/** frobsAggregator.refreshInterval: half of cache.fresh, by default. */
const REFRESH_MS = 15_000;

export const upstream = {
  id: 7,
  title: 'Calls to FrobsCo by three replicas in 60 s',
  async run(cluster) {
    await cluster.mock.clearJournal();
    const reads = startReads(cluster, ['summary']);
    await sleep(WATCH_MS);
    const { count, failures } = await reads.stop();
    const calls = await readCalls(cluster.mock);
    const ofOne = WATCH_MS / REFRESH_MS;
    // On a busy machine a refresh is late, and then a reader asks, too.
    const unshared = cluster.replicas.length * ofOne;
    const numbers = Object.values(calls);
    const inWords = Object.entries(calls).map(
      ([route, number]) => `${number} x ${route}`,
    );
    return {
      ok:
        failures.length === 0 &&
        numbers.length > 0 &&
        numbers.every(number => number < unshared),
      counts: `${count} reads, ${inWords.join(', ')} (one replica: ${ofOne}, three that share nothing: ${unshared})`,
    };
  },
};
