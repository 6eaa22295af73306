const PERIOD_MS = 1_000;
const FAILURES = 2;

/** Calls back with the replicas that are ready, each time that they are others than before. */
export function watchReadiness(replicas, onChange) {
  const failures = new Map(replicas.map(replica => [replica, FAILURES]));
  let known;

  async function watch(replica) {
    const isReady = await replica.isReady();
    failures.set(replica, isReady ? 0 : failures.get(replica) + 1);
  }
  async function watchAll() {
    await Promise.all(replicas.map(watch));
    const ready = replicas.filter(each => failures.get(each) < FAILURES);
    const names = ready.map(({ name }) => name).join();
    if (ready.length > 0 && names !== known) {
      known = names;
      onChange(ready);
    }
    setTimeout(watchAll, PERIOD_MS).unref();
  }
  watchAll();
}
