import { setTimeout as sleep } from 'node:timers/promises';
import { checkPeriods } from '../calls.mjs';
import { startReads } from '../load.mjs';

const SETTLE_MS = 3_000;
const WATCH_MS = 60_000;

export const upstream = {
  id: 7,
  title: 'Calls to FrobsCo by three replicas',
  async run(cluster) {
    const { mock } = cluster;
    const reads = startReads(cluster, ['summary']);
    // Each replica counts once for the last thunk of the check before.
    await sleep(SETTLE_MS);
    await mock.clearJournal();
    const start = Date.now();
    await sleep(WATCH_MS);
    const { count, failures } = await reads.stop();
    const calls = [
      await checkPeriods(mock, '/v1/list', start),
      await checkPeriods(mock, '/flerp-batch', start),
    ];
    return {
      ok: failures.length === 0 && calls.every(({ ok }) => ok),
      counts: [`${count} reads`, ...calls.map(({ counts }) => counts)].join(
        ', ',
      ),
    };
  },
};
