import { availableParallelism } from 'node:os';
import { createDisplay } from './display.mjs';
import { excerpt } from './excerpt.mjs';
import { onInterrupt } from './processGroup.mjs';
import { startStep } from './runStep.mjs';
import { log } from './log.mjs';
import { schedule } from './schedule.mjs';
import { signalCode } from './signals.mjs';
import { summary } from './summary.mjs';
import { list, readOptions } from './testOptions.mjs';

// Two keep two cores busy, as most steps leave a core idle.
const lanes = Math.max(2, availableParallelism());

function runSteps(steps) {
  const display = createDisplay();
  return schedule(steps, {
    lanes,
    start: (step, alone) => startStep(step, display.begin(step, alone)),
    finish: display.end,
  });
}

function tellFailure({ name, command }, result) {
  log(`${name} failed. Alone it runs by: npm test -- ${name} (or: ${command})`);
  excerpt(result).forEach(line => console.log(`  ${line}`));
  console.log();
}

function tellResults(steps, results) {
  const { table, total } = summary(results, performance.now() / 1000);
  console.log(`\n${table}\n`);
  const failed = results.find(({ ok, stopped }) => !ok && !stopped);
  if (failed) {
    tellFailure(
      steps.find(({ name }) => name === failed.name),
      failed,
    );
  }
  // The last line, in this form: tools read it.
  console.log(total);
  return failed ? 1 : 0;
}

/** Runs the steps that the arguments name, and gives the exit code. */
export async function runTests(allSteps, args) {
  const { steps, ...options } = readOptions(args, allSteps);
  if (options.list) {
    console.log(list(steps));
    return 0;
  }
  let run;
  const interrupted = new Promise(resolve => {
    onInterrupt(resolve, () => run.kill());
  });
  run = runSteps(steps);
  // Also where an error ends this process, such as that nobody reads its output any more.
  process.on('exit', run.kill);
  const signal = await Promise.race([interrupted, run.results.then(() => {})]);
  if (signal) {
    log('Stopping');
    await run.stop();
    process.exit(signalCode(signal));
  }
  return tellResults(steps, await run.results);
}
