import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { shorten } from './devOutput.mjs';
import { startGroup } from './processGroup.mjs';
import { inRepo } from './paths.mjs';

const ENDS_WITHIN_MS = 8_000;

// `node --run` starts a script in 20 ms where `yarn run` takes a second. Lerna
// goes on when one package ends, so the shell tells of that in words.
const start =
  'trap : TERM; node --run start; echo "$LERNA_PACKAGE_NAME ended with exit code $?" >&2';
const ENDED = /\S+ ended with exit code \d+$/;

// Lerna reads what the services print. A backend whose pipe is closed does not end by
// itself, so lerna goes on until they have ended.
const outliveSigterm = 'data:text/javascript,process.on("SIGTERM",()=>{})';

const environment = verbose => ({
  // A quarter less work to load lerna, the CLI and the backend from the second start on.
  NODE_COMPILE_CACHE: inRepo('node_modules/.cache/compile'),
  // Their output comes through a pipe.
  ...(process.stdout.hasColors?.() && { FORCE_COLOR: '1' }),
  ...process.env,
  // Those in app-config.local.yaml keep requests that succeed from being logged.
  ...(verbose && { APP_CONFIG_backend_logger_overrides: '[]' }),
  BROWSER: 'none',
  NX_DAEMON: 'false',
});

/** Starts the services and prints what they do. `ended` resolves to a line that says which of them ended. */
export function startServices(services, { verbose }) {
  const { child, end, kill } = startGroup(
    process.execPath,
    [
      ...['--import', outliveSigterm],
      inRepo('node_modules/lerna/dist/cli.js'),
      ...['exec', '--parallel', '--stream', '--loglevel', 'error'],
      ...services.flatMap(({ name }) => ['--scope', name]),
      ...['--', start],
    ],
    {
      cwd: inRepo('.'),
      env: environment(verbose),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const closed = once(child, 'close');
  const ended = new Promise(resolve => {
    const print = (input, output) =>
      createInterface({ input }).on('line', line => {
        const told = line.match(ENDED);
        const text = verbose ? line : shorten(line);
        if (told) {
          resolve(told[0]);
        } else if (text !== undefined) {
          output.write(`${text}\n`);
        }
      });
    print(child.stdout, process.stdout);
    print(child.stderr, process.stderr);
    closed.then(() => resolve('lerna ended'));
  });
  return {
    ended,
    kill,
    // Closed: nobody is left who could print. It is known before zombies are gone.
    end: () => Promise.race([closed, end('SIGTERM', ENDS_WITHIN_MS)]),
  };
}
