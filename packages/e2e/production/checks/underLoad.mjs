import { startReads } from '../load.mjs';
import { startWrites } from '../thunk.mjs';

/** Does something while users read and one of them writes. Says what they noticed. */
export async function underLoad(cluster, work, names) {
  const reads = startReads(cluster, names);
  const writes = startWrites(cluster);
  let counts;
  try {
    counts = await work();
  } finally {
    // Two that have to end, whatever the work did.
    cluster.lastReads = await reads.stop();
  }
  const read = cluster.lastReads;
  const written = await writes.stop();
  return {
    ok: read.failures.length === 0 && written.lost.length === 0,
    counts: [
      `${read.count} reads, ${read.failures.length} failed`,
      `${written.count} writes acknowledged, ${written.lost.length} lost`,
      ...(counts ? [counts] : []),
    ].join('; '),
    details: read.failures
      .slice(0, 10)
      .map(({ name, problem, at }) => `${at} ${name}: ${problem}`),
    slowestSeconds: read.slowestSeconds,
  };
}
