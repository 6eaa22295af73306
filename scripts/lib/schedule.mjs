/**
 * Runs steps in their order, up to `concurrency` of them at a time. The first failure stops
 * the others. `start(step, alone)` returns functions to `end` and to `kill` the step and, as
 * `done`, a promise of its result. `onResult` gets each result as it comes.
 */
export function schedule(steps, { start, onResult, concurrency }) {
  const waiting = [...steps];
  const running = new Map();
  const results = new Map();
  let stopping = false;

  const runsAlone = () => [...running.keys()].some(({ alone }) => alone);
  const hasRoom = ({ alone }) =>
    running.size === 0 ||
    (!alone && !runsAlone() && running.size < concurrency);
  // A step that is not part of this run is never pending.
  const isPending = name =>
    [...waiting, ...running.keys()].some(step => step.name === name);
  const isReady = ({ after = [] }) => !after.some(isPending);

  // No step overtakes one that is to run alone, which would then wait for all of them.
  function startSteps() {
    for (;;) {
      const step = waiting.find(isReady);
      if (!step || !hasRoom(step)) {
        return;
      }
      waiting.splice(waiting.indexOf(step), 1);
      running.set(step, start(step, step.alone || steps.length === 1));
    }
  }

  const toAll = action => Promise.all([...running.values()].map(action));

  function stop() {
    stopping = true;
    waiting.length = 0;
    return toAll(({ end }) => end());
  }

  const nextResult = () =>
    Promise.race(
      [...running].map(async ([step, { done }]) => [step, await done]),
    );

  async function run() {
    startSteps();
    while (running.size > 0) {
      const [step, ended] = await nextResult();
      running.delete(step);
      const result = { ...ended, stopped: stopping && !ended.ok };
      results.set(step, result);
      onResult(step, result);
      if (!result.ok && !stopping) {
        stop();
      }
      startSteps();
    }
    return steps.flatMap(step => results.get(step) ?? []);
  }

  return { results: run(), stop, kill: () => toAll(({ kill }) => kill()) };
}
