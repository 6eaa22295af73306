// Starts the mock, the backend and an app, by default packages/app, says when all
// three answer, and ends them together: `yarn dev --help`.
import { help, readOptions } from './lib/devOptions.mjs';
import { onInterrupt } from './lib/processGroup.mjs';
import { takenPorts } from './lib/ports.mjs';
import { isReady, waitUntilReady } from './lib/readiness.mjs';
import { CliError, main, log } from './lib/log.mjs';
import { APP_URL, CONTROL_URL, servicesWith } from './lib/services.mjs';
import { signalCode } from './lib/signals.mjs';
import { startServices } from './lib/startServices.mjs';

const seconds = () => `${(performance.now() / 1000).toFixed(1)} s`;

const guide = verbose => `
  App       ${APP_URL}
  Sign in   as a guest, or at the mock as freda or ada (password: frobs)
  Mock      ${CONTROL_URL} (inject faults, see requests)
  Requests  ${verbose ? 'all are printed' : 'only those that fail are printed; --verbose prints all'}
  Stop      Ctrl-C
`;

async function announce(services, { verbose }) {
  const answering = services.map(async ({ name, ready }) => {
    await waitUntilReady(ready);
    log(`${name} answers (${seconds()})`);
  });
  await Promise.all(answering);
  log(`Ready after ${seconds()}`);
  console.log(guide(verbose));
}

/** Resolves to the signal that asks to stop; also when nobody reads any more, as after `| head`. */
const untilStopped = kill =>
  new Promise(resolve => {
    onInterrupt(resolve, kill);
    for (const output of [process.stdout, process.stderr]) {
      output.on('error', () => resolve('SIGPIPE'));
    }
  });

main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(help);
    return 0;
  }
  const services = servicesWith(options.app);
  const taken = await takenPorts(services);
  if (taken.all && (await isReady(`${CONTROL_URL}/health`))) {
    log(`It runs already: ${APP_URL} (Ctrl-C where it was started stops it)`);
    return 0;
  }
  if (taken.lines.length > 0) {
    throw new CliError(taken.lines.join('\n> '));
  }

  const running = startServices(services, options);
  const stopped = untilStopped(running.kill);
  announce(services, options);

  const ended = running.ended.then(() => undefined);
  const signal = await Promise.race([stopped, ended]);
  log(
    signal
      ? 'Stopping (Ctrl-C again kills what still runs)'
      : `${await running.ended}: ending the rest`,
  );
  await running.end();
  log('Stopped');
  // The polls for readiness may still be at work.
  return process.exit(signal ? signalCode(signal) : 1);
});
