/** Of the last one. */
const PROMISED_SECONDS = 120;

export const firstStart = {
  id: 1,
  title: 'Three replicas start at once on an empty database',
  async run({ replicas }) {
    replicas.forEach(replica => replica.start());
    const seconds = await Promise.all(replicas.map(each => each.ready()));
    const last = Math.max(...seconds);
    const starts = replicas.map(each => each.starts);
    return {
      ok: starts.every(count => count === 1) && last < PROMISED_SECONDS,
      counts: `${replicas.length} ready, the last after ${last.toFixed(0)} s (at most ${PROMISED_SECONDS}), starts: ${starts.join(', ')}`,
    };
  },
};
