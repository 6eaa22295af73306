import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { createDisplay } from './display.mjs';
import { CliError, log } from './log.mjs';
import { onInterrupt } from './processGroup.mjs';
import { startStep } from './runStep.mjs';
import { schedule } from './schedule.mjs';
import { signalCode } from './signals.mjs';
import { excerptOf, summarize } from './testSummary.mjs';

// Two steps at least, as most leave a core idle.
const concurrency = Math.max(2, availableParallelism());

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { list: { type: 'boolean' } },
    });
  } catch (error) {
    const [reason] = error.message.split('. ');
    throw new CliError(`${reason}. Use: npm test -- [--list] [STEP …]`);
  }
}

/** The steps whose names begin with one of the given ones; all of them if none is given. */
function selectSteps(steps, starts) {
  const names = steps.map(({ name }) => name);
  const unknown = starts.find(
    start => !names.some(name => name.startsWith(start)),
  );
  if (unknown !== undefined) {
    throw new CliError(
      `There is no step '${unknown}'. The steps are: ${names.join(', ')}.`,
    );
  }
  return starts.length === 0
    ? steps
    : steps.filter(({ name }) => starts.some(start => name.startsWith(start)));
}

function printSteps(steps) {
  const width = Math.max(...steps.map(({ name }) => name.length));
  for (const { name, purpose } of steps) {
    console.log(`${name.padEnd(width)}  ${purpose}`);
  }
}

function runSteps(steps) {
  const display = createDisplay();
  return schedule(steps, {
    concurrency,
    start: (step, alone) => startStep(step, display.begin(step, alone)),
    onResult: display.end,
  });
}

function printFailure({ name, output }) {
  log(`${name} failed. To run it alone: npm test -- ${name}`);
  excerptOf(output).forEach(line => console.log(`  ${line}`));
  console.log();
}

function printResults(results) {
  const { table, total } = summarize(results, performance.now() / 1000);
  console.log(`\n${table}\n`);
  const failed = results.find(({ ok, stopped }) => !ok && !stopped);
  if (failed) {
    printFailure(failed);
  }
  // The last line, and its form stays: tools read it.
  console.log(total);
  return failed ? 1 : 0;
}

/** Runs the steps that the arguments name and returns the exit code. */
export async function runTests(allSteps, args) {
  const { values, positionals } = parse(args);
  const steps = selectSteps(allSteps, positionals);
  if (values.list) {
    printSteps(steps);
    return 0;
  }
  let run;
  const interrupted = new Promise(resolve => {
    onInterrupt(resolve, () => run.kill());
  });
  run = runSteps(steps);
  // Also if an error ends this process, such as a closed output.
  process.on('exit', run.kill);
  const signal = await Promise.race([interrupted, run.results.then(() => {})]);
  if (signal) {
    log('Stopping');
    await run.stop();
    process.exit(signalCode(signal));
  }
  return printResults(await run.results);
}
