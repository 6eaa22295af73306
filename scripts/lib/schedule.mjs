/**
 * Runs steps in their order, as many side by side as there are lanes, up to the first
 * failure, which stops the others. `start(step, alone)` gives the ways to `end` and to
 * `kill` the step, and with `done` a promise of its result; `finish` gets each result
 * as it comes.
 */
export function schedule(steps, { start, finish, lanes }) {
  const waiting = [...steps];
  const running = new Map();
  const results = new Map();
  let stopping = false;

  const runsAlone = () => [...running.keys()].some(({ alone }) => alone);
  const fits = ({ alone }) =>
    running.size === 0 || (!alone && !runsAlone() && running.size < lanes);
  // A step that is not part of this run is not waited for.
  const isPending = name =>
    [...waiting, ...running.keys()].some(step => step.name === name);
  const isReady = ({ after = [] }) => !after.some(isPending);

  // No step overtakes one that is to run alone: that one would wait for all of them.
  function startThoseThatFit() {
    for (;;) {
      const step = waiting.find(isReady);
      if (!step || !fits(step)) {
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

  const firstToEnd = () =>
    Promise.race(
      [...running].map(async ([step, { done }]) => [step, await done]),
    );

  async function run() {
    startThoseThatFit();
    while (running.size > 0) {
      const [step, ended] = await firstToEnd();
      running.delete(step);
      const result = { ...ended, stopped: stopping && !ended.ok };
      results.set(step, result);
      finish(step, result);
      if (!result.ok && !stopping) {
        stop();
      }
      startThoseThatFit();
    }
    return steps.flatMap(step => results.get(step) ?? []);
  }

  return { results: run(), stop, kill: () => toAll(({ kill }) => kill()) };
}
