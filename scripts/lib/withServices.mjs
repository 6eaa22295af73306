import { createInterface } from 'node:readline';
import { startGroup } from './processGroup.mjs';
import { inRepo } from './paths.mjs';
import { isReady } from './readiness.mjs';
import { CliError, log } from './log.mjs';
import { servicesWith } from './services.mjs';
import { onStop, signalCode } from './signals.mjs';

/** Starts `dev` and waits until it says that it is ready; gives the way to end it. */
function startDev() {
  log('Starting the mock, the backend and the app');
  const group = startGroup(process.execPath, [inRepo('scripts/dev.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => group.end('SIGTERM', 15_000);
  let stopped = false;
  onStop(async signal => {
    stopped = true;
    await end();
    process.exit(signalCode(signal));
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: group.child.stdout }).on('line', line => {
      if (line.startsWith('> Ready')) {
        resolve(end);
      }
    });
    group.child.on('close', () => {
      if (stopped) {
        return;
      }
      reject(new CliError('What is to be compared did not start, see above.'));
    });
  });
}

/** Does something while the mock, the backend and the app run, which it starts where they do not. */
export async function withServices(work) {
  const services = servicesWith('app');
  const ready = await Promise.all(services.map(each => isReady(each.ready)));
  const end = ready.every(Boolean) ? () => {} : await startDev();
  try {
    return await work();
  } finally {
    await end();
  }
}
