import { setTimeout as sleep } from 'node:timers/promises';
import { startReads } from '../load.mjs';

const WATCH_MS = 60_000;
/** frobsAggregator.refreshInterval: half of cache.fresh, by default. */
const REFRESH_MS = 15_000;

/** Counts the calls of the mock for each source, while users read summaries. */
async function countCalls(cluster, work) {
  await cluster.mock.clearJournal();
  const reads = startReads(cluster, ['summary']);
  await work();
  const { count, failures } = await reads.stop();
  const { entries } = await cluster.mock.journal({ limit: '10000' });
  const calls = {};
  for (const { route, status } of entries) {
    if (route !== '/v1/health' && status < 400) {
      calls[route] = (calls[route] ?? 0) + 1;
    }
  }
  return { count, failures, calls };
}

const inWords = ({ count, calls }) =>
  `${count} reads, ${Object.entries(calls)
    .map(([route, number]) => `${number} x ${route}`)
    .join(', ')}`;

export const upstream = {
  id: 7,
  title: 'Calls to FrobsCo by three replicas in 60 s',
  async run(cluster) {
    const atRest = await countCalls(cluster, () => sleep(WATCH_MS));
    const overKill = await countCalls(cluster, async () => {
      await cluster.replicas[0].signal('SIGKILL');
      await cluster.replicas[0].ready();
      await sleep(REFRESH_MS);
    });
    const ofOne = WATCH_MS / REFRESH_MS;
    // On a busy machine a refresh is late, and then a reader asks, too.
    const unshared = cluster.replicas.length * ofOne;
    return {
      ok:
        [atRest, overKill].every(({ failures }) => failures.length === 0) &&
        Object.values(atRest.calls).every(number => number < unshared),
      counts: `${inWords(atRest)} (one replica: ${ofOne}, three that share nothing: ${unshared}); across a kill ${inWords(overKill)}`,
    };
  },
};
