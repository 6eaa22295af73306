/** frobsAggregator.refreshInterval: half of cache.fresh, by default. */
const PERIOD_SECONDS = 15;

/** Of a source that has been read since the mock's journal was cleared, when. */
async function readTimes(mock, route) {
  const { entries } = await mock.journal({ limit: '10000', route });
  return entries
    .filter(({ status }) => status < 400)
    .map(({ time }) => Date.parse(time));
}

/**
 * Whether a source is read once in each period, as one replica would: not more often, and
 * without a gap. A period more or less, as both ends of the time are at any point of one.
 *
 * @param start - when the journal was cleared, in ms
 */
export async function checkPeriods(mock, route, start) {
  const times = await readTimes(mock, route);
  const edges = [start, ...times, Date.now()];
  const gaps = edges.slice(1).map((time, index) => time - edges[index]);
  const gap = Math.max(...gaps) / 1_000;
  const seconds = (Date.now() - start) / 1_000;
  const periods = seconds / PERIOD_SECONDS;
  return {
    ok: times.length <= Math.ceil(periods) + 1 && gap < 2 * PERIOD_SECONDS,
    counts: `${times.length} x ${route} in ${seconds.toFixed(0)} s, the longest gap ${gap.toFixed(0)} s (once in ${PERIOD_SECONDS} s)`,
  };
}
