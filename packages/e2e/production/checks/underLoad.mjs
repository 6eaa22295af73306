import { setTimeout as sleep } from 'node:timers/promises';
import { startReads } from '../load.mjs';
import { startWrites } from '../thunk.mjs';

const QUIET_MS = 2_000;

/** Does something while users read and one of them writes. Says what they noticed. */
export async function underLoad(cluster, work) {
  const reads = startReads(cluster);
  const writes = startWrites(cluster);
  try {
    await sleep(QUIET_MS);
    await work();
    await sleep(QUIET_MS);
  } catch (error) {
    // Otherwise they go on, and the process does not end.
    await Promise.allSettled([reads.stop(), writes.stop()]);
    throw error;
  }
  const read = await reads.stop();
  const written = await writes.stop();
  return {
    ok: read.failures.length === 0 && written.lost.length === 0,
    counts: [
      `${read.count} reads, ${read.failures.length} failed`,
      `${written.count} writes acknowledged, ${written.lost.length} lost`,
    ].join('; '),
    details: read.failures
      .slice(0, 10)
      .map(({ name, problem, at }) => `${at} ${name}: ${problem}`),
    slowestSeconds: read.slowestSeconds,
  };
}
