import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CliError, log } from './log.mjs';
import { inRepo, read, rootManifest } from './paths.mjs';
import { exitCodeOf } from './signals.mjs';

const node = read('.nvmrc').trim();
const yarn = rootManifest.packageManager.split('@')[1];
const packages = [`node@${node}`, `@yarnpkg/cli-dist@${yarn}`];
const packageFlags = packages.flatMap(name => ['-p', name]);
const cacheFile = inRepo('node_modules/.cache/toolchain.json');

/** A command line that runs something with the pinned Node and yarn wherever npm is installed. */
export const npxCommand = command =>
  ['npx', '-y', ...packageFlags, '-c', `'${command}'`].join(' ');

/** Whether a Node version is in `engines` and runs TypeScript without a flag. */
export function isSupportedNode(version, engines = rootManifest.engines.node) {
  const [major, minor] = version.split('.').map(Number);
  if (!engines.split('||').map(Number).includes(major)) {
    return false;
  }
  return major > 22 || minor >= 18;
}

function hasPinnedYarn() {
  if (process.env.npm_config_user_agent?.startsWith(`yarn/${yarn} `)) {
    return true;
  }
  const { stdout } = spawnSync('yarn', ['--version'], { cwd: inRepo('.') });
  return String(stdout).trim() === yarn;
}

function readCachedBin() {
  if (!fs.existsSync(cacheFile)) {
    return undefined;
  }
  const cached = JSON.parse(fs.readFileSync(cacheFile, 'utf8'));
  const isComplete = ['node', 'yarn'].every(name =>
    fs.existsSync(join(cached.bin, name)),
  );
  const isCurrent = String(cached.packages) === String(packages);
  return isComplete && isCurrent ? cached.bin : undefined;
}

/** Caches the directory that npx keeps the toolchain in: asking npx takes almost a second. */
export function cacheBin(bin) {
  fs.mkdirSync(dirname(cacheFile), { recursive: true });
  fs.writeFileSync(cacheFile, JSON.stringify({ packages, bin }));
}

/** Resolves to the exit code, undefined if there is no npx, and to the output. */
async function runNpx() {
  const script = 'node -v && command -v yarn';
  const npx = spawn('npx', ['-y', ...packageFlags, '-c', script], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Without a network npm would retry for more than a minute.
    env: {
      ...process.env,
      npm_config_fetch_retry_mintimeout: '1000',
      npm_config_fetch_retry_maxtimeout: '5000',
    },
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    npx[stream].setEncoding('utf8').on('data', text => {
      output[stream] += text;
    });
  }
  const code = await exitCodeOf(npx).catch(() => undefined);
  return { code, ...output };
}

async function fetchByNpx(reason) {
  log(`${reason}: fetching Node ${node} and yarn ${yarn} into npm's cache`);
  const { code, stdout, stderr } = await runNpx();
  const [version, yarnFile] = stdout.trim().split('\n');
  if (code === 0 && version === `v${node}`) {
    return dirname(yarnFile);
  }
  if (code === undefined) {
    throw new CliError(
      `npx is missing: install Node ${rootManifest.engines.node} with npm, then run this again.`,
    );
  }
  if (code > 128) {
    process.exit(code); // By a signal, such as Ctrl-C.
  }
  const cause = stderr.match(/^npm error (?!code|errno|syscall)(.+)/m)?.[1];
  throw new CliError(
    `Could not fetch Node ${node} and yarn ${yarn} (${cause ?? 'npx failed'}): check the network and the npm registry, or install both yourself.`,
  );
}

/** The directory to put first on the PATH, or undefined if this Node and yarn are the pinned ones. */
export async function findToolchain() {
  const isNodeSupported = isSupportedNode(process.versions.node);
  if (isNodeSupported && hasPinnedYarn()) {
    return undefined;
  }
  const reason = isNodeSupported
    ? `yarn ${yarn} is missing`
    : `Node ${process.versions.node} is not ${rootManifest.engines.node}`;
  return readCachedBin() ?? fetchByNpx(reason);
}
