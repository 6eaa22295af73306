const PROMISED_SECONDS = 120;

export const firstStart = {
  id: 1,
  title: 'Three replicas start at once on an empty database',
  async run({ replicas }) {
    replicas.forEach(replica => replica.start());
    const seconds = await Promise.all(replicas.map(each => each.ready()));
    const starts = replicas.map(each => each.starts);
    return {
      ok: starts.every(count => count === 1),
      counts: `${replicas.length} ready, the last after ${Math.max(...seconds).toFixed(0)} s (aim: ${PROMISED_SECONDS}), starts: ${starts.join(', ')}`,
    };
  },
};
