// Starts the mock, the backend and an app, by default packages/app, says when all
// three answer, and ends them together.
import { createInterface } from 'node:readline';
import { signalCode } from './lib/signals.mjs';
import { onInterrupt, startGroup } from './lib/group.mjs';
import { inRepo } from './lib/paths.mjs';
import { takenPorts } from './lib/ports.mjs';
import { untilReady } from './lib/readiness.mjs';
import { Failure, main, say } from './lib/say.mjs';
import { servicesWith } from './lib/services.mjs';

const services = servicesWith(process.argv[2] ?? 'app');

// `node --run` starts a script in 20 ms where `yarn run` takes a second. Lerna
// goes on when one package ends, so the shell tells of that in words.
const start =
  'node --run start; echo "$LERNA_PACKAGE_NAME ended with exit code $?" >&2';

const startAll = () =>
  startGroup(
    process.execPath,
    [
      inRepo('node_modules/lerna/dist/cli.js'),
      ...['exec', '--parallel', '--stream', '--loglevel', 'error'],
      ...services.flatMap(({ name }) => ['--scope', name]),
      ...['--', start],
    ],
    {
      cwd: inRepo('.'),
      env: {
        // A quarter less work to load lerna, the CLI and the backend from the second start on.
        NODE_COMPILE_CACHE: inRepo('node_modules/.cache/compile'),
        ...process.env,
        BROWSER: 'none',
        NX_DAEMON: 'false',
      },
      stdio: ['ignore', 'inherit', 'pipe'],
    },
  );

/** Resolves to a line that says which of the services ended. */
const firstToEnd = ({ child }) =>
  new Promise(resolve => {
    child.stderr.pipe(process.stderr);
    createInterface({ input: child.stderr }).on('line', line => {
      const told = line.match(/(\S+) ended with exit code \d+$/);
      if (told) resolve(told[0]);
    });
    child.on('close', () => resolve('lerna ended'));
  });

const seconds = () => `${(performance.now() / 1000).toFixed(1)} s`;

async function announce() {
  const answering = services.map(async ({ name, ready }) => {
    await untilReady(ready);
    say(`${name} answers (${seconds()})`);
  });
  await Promise.all(answering);
  say(
    `Ready after ${seconds()}: http://localhost:3000 (Ctrl-C ends all of it)`,
  );
}

main(async () => {
  const taken = await takenPorts(services);
  if (taken.length > 0) throw new Failure(taken.join('\n> '));

  const group = startAll();
  const interrupted = new Promise(resolve => {
    onInterrupt(resolve, group.kill);
  });
  const ended = firstToEnd(group);
  announce();

  const signal = await Promise.race([interrupted, ended.then(() => undefined)]);
  if (!signal) say(`${await ended}: ending the rest`);
  // Lerna ends first, and a backend that then logs to its closed pipe never ends by itself.
  await group.end('SIGTERM');
  // The polls for readiness may still be at work.
  process.exit(signal ? signalCode(signal) : 1);
});
