// Starts the mock, the backend and an app, says when all three are ready, and stops
// them together: `yarn dev --help`.
import { parseArgs } from 'node:util';
import { CliError, log, main } from './lib/log.mjs';
import {
  APP_URL,
  CONTROL_URL,
  isReady,
  servicesWith,
  takenPorts,
  waitUntilReady,
} from './lib/services.mjs';
import { onInterrupt } from './lib/processGroup.mjs';
import { signalCode } from './lib/signals.mjs';
import { startServices } from './lib/startServices.mjs';

const HELP = `Starts the mock, the backend and an app: yarn dev [--verbose] [app | app-next]

  --verbose  prints all output, such as every request; by default only
             requests that fail`;

const seconds = () => `${(performance.now() / 1000).toFixed(1)} s`;

const summary = verbose => `
  App       ${APP_URL}
  Sign in   as a guest, or at the mock as freda or ada (password: frobs)
  Mock      ${CONTROL_URL} (inject faults, see requests)
  Requests  ${verbose ? 'all are printed' : 'only failed ones are printed; --verbose prints all'}
  Stop      Ctrl-C
`;

function readOptions(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { verbose: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    return { app: positionals[0] ?? 'app', ...values };
  } catch (error) {
    throw new CliError(`${error.message.split('.')[0]}. See --help.`);
  }
}

async function logReadiness(services, verbose) {
  const waits = services.map(async ({ name, ready }) => {
    await waitUntilReady(ready);
    log(`${name} is ready (${seconds()})`);
  });
  await Promise.all(waits);
  log(`Ready after ${seconds()}`);
  console.log(summary(verbose));
}

/** Resolves to the signal that asks to stop. A closed output counts as one, as after `| head`. */
const waitForSignal = kill =>
  new Promise(resolve => {
    onInterrupt(resolve, kill);
    for (const output of [process.stdout, process.stderr]) {
      output.on('error', () => resolve('SIGPIPE'));
    }
  });

main(async () => {
  const { app, help, verbose } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(HELP);
    return 0;
  }
  const services = servicesWith(app);
  const taken = await takenPorts(services);
  if (taken.all && (await isReady(`${CONTROL_URL}/health`))) {
    log(
      `Already running at ${APP_URL}. Press Ctrl-C in its terminal to stop it`,
    );
    return 0;
  }
  if (taken.lines.length > 0) {
    throw new CliError(taken.lines.join('\n> '));
  }

  const { ended, end, kill } = startServices(services, { verbose });
  const stopped = waitForSignal(kill);
  logReadiness(services, verbose);

  const signal = await Promise.race([stopped, ended.then(() => undefined)]);
  log(
    signal
      ? 'Stopping (press Ctrl-C again to kill)'
      : `${await ended}: stopping the rest`,
  );
  await end();
  log('Stopped');
  // The checks for readiness may still run.
  return process.exit(signal ? signalCode(signal) : 1);
});
