import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import { shorten } from './devOutput.mjs';
import { inRepo } from './paths.mjs';
import { startGroup } from './processGroup.mjs';

const STOP_TIMEOUT_MS = 8_000;
const COLORS = ['cyan', 'magenta', 'yellow'];

const environment = verbose => ({
  // Loads the CLI and the backend a quarter faster from the second start on.
  NODE_COMPILE_CACHE: inRepo('node_modules/.cache/compile'),
  // The output goes through a pipe, where tools print no colors unless told to.
  ...(process.stdout.hasColors?.() && { FORCE_COLOR: '1' }),
  ...process.env,
  // The overrides in app-config.local.yaml keep successful requests out of the log.
  ...(verbose && { APP_CONFIG_backend_logger_overrides: '[]' }),
  BROWSER: 'none',
});

/** Runs the `start` script of a package and prints each line after the package's name. */
function startService(name, color, verbose) {
  // `node --run` starts a script in 20 ms, `yarn run` takes a second.
  const { child, end, kill } = startGroup(
    process.execPath,
    ['--run', 'start'],
    {
      cwd: inRepo(`packages/${name}`),
      env: environment(verbose),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const prefix = styleText(color, name);
  for (const stream of ['stdout', 'stderr']) {
    createInterface({ input: child[stream] }).on('line', line => {
      const text = `${prefix}: ${line}`;
      const shown = verbose ? text : shorten(text);
      if (shown !== undefined) {
        process[stream].write(`${shown}\n`);
      }
    });
  }
  const closed = once(child, 'close');
  return {
    ended: closed.then(([code, signal]) =>
      signal
        ? `${name} ended by ${signal}`
        : `${name} ended with exit code ${code}`,
    ),
    // Without a process that could print, only zombies are left in the group.
    end: () => Promise.race([closed, end('SIGTERM', STOP_TIMEOUT_MS)]),
    kill,
  };
}

/** Starts the services. `ended` resolves to a line about the first of them that ends. */
export function startServices(services, { verbose }) {
  const running = services.map(({ name }, index) =>
    startService(name, COLORS[index], verbose),
  );
  return {
    ended: Promise.race(running.map(({ ended }) => ended)),
    end: () => Promise.all(running.map(({ end }) => end())),
    kill: () => running.forEach(({ kill }) => kill()),
  };
}
