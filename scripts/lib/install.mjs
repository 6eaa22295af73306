import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { exitCodeOf } from './signals.mjs';
import { inRepo, rootManifest } from './paths.mjs';
import { startProgress } from './progress.mjs';
import { CliError } from './log.mjs';
import { npxCommand } from './toolchain.mjs';

// Yarn writes it as the last act of an install.
const state = inRepo('node_modules/.yarn-state.yml');

function manifests() {
  const folders = rootManifest.workspaces.map(glob => glob.replace('/*', ''));
  const workspaces = folders.flatMap(folder =>
    readdirSync(inRepo(folder)).map(name => `${folder}/${name}/package.json`),
  );
  return ['package.json', 'yarn.lock', '.yarnrc.yml', ...workspaces]
    .map(inRepo)
    .filter(existsSync);
}

// Peer dependencies that are not met are only warned about, in a hundred lines.
const withoutWarnings = log => log.replace(/^.*YN00(02|60|86).*\n/gm, '');

/** The step that yarn began last, by its log. */
export const currentStep = log =>
  log.match(/┌ .+/g)?.at(-1).slice(2).toLowerCase() ?? 'starting yarn';

const changedAt = file => statSync(file).mtimeMs;

/** Whether an input of the install is newer than its outcome. */
export const isStale = (outcome, inputs) =>
  !existsSync(outcome) ||
  inputs.some(file => changedAt(file) > changedAt(outcome));

function explain(log) {
  if (/YN0028|lockfile would have been/.test(log)) {
    return `yarn.lock does not fit the package.json files: run "yarn install" (without yarn: ${npxCommand(
      'yarn install',
    )}), then commit yarn.lock.`;
  }
  if (/RequestError|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(log)) {
    return 'The install could not reach the npm registry: check the network, then run this again.';
  }
  return 'The install failed, yarn says why above: mend that, then run this again.';
}

/** Installs the dependencies unless they are in place. Gives the exit code. */
export async function install(env) {
  if (!isStale(state, manifests())) {
    return 0;
  }
  const yarn = spawn('yarn', ['install', '--immutable'], {
    cwd: inRepo('.'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const long = existsSync(state) ? '' : ', a minute or two';
  const endProgress = startProgress(
    () => `Installing dependencies${long}: ${currentStep(log)}`,
  );
  for (const stream of [yarn.stdout, yarn.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      log += text;
    });
  }
  const code = await exitCodeOf(yarn);
  endProgress(code === 0 && 'Installed the dependencies');
  if (code > 128) {
    return code;
  }
  if (code !== 0) {
    process.stderr.write(withoutWarnings(log));
    throw new CliError(explain(log));
  }
  // An install that found nothing to do leaves its state file as it was.
  utimesSync(state, new Date(), new Date());
  return 0;
}
