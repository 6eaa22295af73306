import { createInterface } from 'node:readline';
import { CliError, log } from './log.mjs';
import { inRepo } from './paths.mjs';
import { startGroup } from './processGroup.mjs';
import { isReady, servicesWith } from './services.mjs';
import { onStop, signalCode } from './signals.mjs';

/** Starts `dev` and resolves, when it is ready, to the function that stops it. */
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
      if (!stopped) {
        reject(new CliError('The services did not start, see above.'));
      }
    });
  });
}

/** Does something while the mock, the backend and the app run. Starts them if they do not. */
export async function withServices(work) {
  const ready = await Promise.all(
    servicesWith('app').map(service => isReady(service.ready)),
  );
  const end = ready.every(Boolean) ? () => {} : await startDev();
  try {
    return await work();
  } finally {
    await end();
  }
}
