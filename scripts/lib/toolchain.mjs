import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { inRepo, read, rootManifest } from './paths.mjs';
import { startProgress } from './progress.mjs';
import { CliError, log } from './log.mjs';
import { exitCodeOf } from './signals.mjs';

const node = read('.nvmrc').trim();
const yarn = rootManifest.packageManager.split('@')[1];
const packages = [`node@${node}`, `@yarnpkg/cli-dist@${yarn}`];
const memory = inRepo('node_modules/.cache/toolchain.json');

/** The command that runs something with the pinned Node and yarn on any machine with npm. */
export const npxCommand = command =>
  `npx -y ${packages.map(name => `-p ${name}`).join(' ')} -c '${command}'`;

/** Whether a Node version is in `engines` and runs TypeScript without a flag. */
export function nodeSuits(version, engines = rootManifest.engines.node) {
  const [major, minor] = version.split('.').map(Number);
  if (!engines.split('||').map(Number).includes(major)) {
    return false;
  }
  return major > 22 || minor >= 18;
}

/**
 * Whether the pinned yarn is the one on the PATH. The two ways that do not
 * start it come first: `yarn --version` alone takes a third of a second.
 */
export function yarnSuits(env = process.env) {
  if (env.npm_config_user_agent?.startsWith(`yarn/${yarn} `)) {
    return true;
  }
  const file = env.PATH.split(delimiter)
    .map(dir => join(dir, 'yarn'))
    .find(fs.existsSync);
  if (!file) {
    return false;
  }
  const manifest = join(dirname(fs.realpathSync(file)), '../package.json');
  if (fs.existsSync(manifest)) {
    const { name, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    if (name === '@yarnpkg/cli-dist') {
      return version === yarn;
    }
  }
  const asked = spawnSync(file, ['--version'], { cwd: inRepo('.'), env });
  return String(asked.stdout).trim() === yarn;
}

function remembered() {
  if (!fs.existsSync(memory)) {
    return undefined;
  }
  const { packages: held, bin } = JSON.parse(fs.readFileSync(memory, 'utf8'));
  const whole = ['node', 'yarn'].every(name => fs.existsSync(join(bin, name)));
  return whole && String(held) === String(packages) ? bin : undefined;
}

async function fetchByNpx(why) {
  log(`${why}: fetching Node ${node} and yarn ${yarn} into npm's own cache`);
  const args = ['-y', ...packages.flatMap(name => ['-p', name])];
  // npx tells where it keeps them and ends: it is not to be the parent of what follows.
  const npx = spawn('npx', [...args, '-c', 'node -v && command -v yarn'], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Without a network npm would keep on trying for more than a minute.
    env: {
      ...process.env,
      npm_config_fetch_retry_mintimeout: '1000',
      npm_config_fetch_retry_maxtimeout: '5000',
    },
  });
  const told = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    npx[stream].setEncoding('utf8').on('data', text => {
      told[stream] += text;
    });
  }
  const endProgress = startProgress(() => 'Fetching Node and yarn');
  const code = await exitCodeOf(npx).catch(() => undefined);
  const [version, file] = told.stdout.trim().split('\n');
  const fetched = code === 0 && version === `v${node}`;
  endProgress(fetched && 'Fetched Node and yarn');
  if (code === undefined) {
    throw new CliError(
      `npx is missing: install Node ${rootManifest.engines.node} with npm, then run this again.`,
    );
  }
  if (code > 128) {
    process.exit(code);
  }
  if (!fetched) {
    const reason = told.stderr.match(/^npm error (?!code|errno|syscall)(.+)/m);
    throw new CliError(
      `Could not fetch Node ${node} and yarn ${yarn} (${
        reason?.[1] ?? 'npx failed'
      }): check the network and npm's registry, or install both yourself.`,
    );
  }
  return dirname(file);
}

/** Keeps the fetched directory in mind, as asking npx takes most of a second. */
export function remember(bin) {
  fs.mkdirSync(dirname(memory), { recursive: true });
  fs.writeFileSync(memory, JSON.stringify({ packages, bin }));
}

/** The directory to put first on the PATH, or undefined where nothing is to add. */
export async function findToolchain() {
  const suits = nodeSuits(process.versions.node);
  if (suits && yarnSuits()) {
    return undefined;
  }
  const why = suits
    ? `There is no yarn ${yarn} here`
    : `Node ${process.versions.node} is not one of ${rootManifest.engines.node}`;
  return remembered() ?? fetchByNpx(why);
}
