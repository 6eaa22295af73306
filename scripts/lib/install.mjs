import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { CliError, startProgress } from './log.mjs';
import { inRepo, rootManifest } from './paths.mjs';
import { exitCodeOf } from './signals.mjs';
import { npxCommand } from './toolchain.mjs';

// The last file that yarn writes in an install.
const stateFile = inRepo('node_modules/.yarn-state.yml');

function listInputs() {
  const folders = rootManifest.workspaces.map(glob => glob.replace('/*', ''));
  const manifests = folders.flatMap(folder =>
    readdirSync(inRepo(folder)).map(name => `${folder}/${name}/package.json`),
  );
  return ['package.json', 'yarn.lock', '.yarnrc.yml', ...manifests]
    .map(inRepo)
    .filter(existsSync);
}

const modifiedAt = file => statSync(file).mtimeMs;

/** Whether the output is missing or older than one of the inputs. */
export const isStale = (output, inputs) =>
  !existsSync(output) ||
  inputs.some(file => modifiedAt(file) > modifiedAt(output));

/** The step that yarn started last, according to its log. */
export const currentStep = yarnLog =>
  yarnLog.match(/┌ .+/g)?.at(-1).slice(2).toLowerCase() ?? 'starting yarn';

// A hundred lines of warnings about peer dependencies would hide the error.
const withoutWarnings = yarnLog =>
  yarnLog.replace(/^.*YN00(02|60|86).*\n/gm, '');

function explain(yarnLog) {
  if (/YN0028|lockfile would have been/.test(yarnLog)) {
    const withoutYarn = npxCommand('yarn install');
    return `yarn.lock does not match the package.json files: run "yarn install" (without yarn: ${withoutYarn}), then commit yarn.lock.`;
  }
  if (/RequestError|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(yarnLog)) {
    return 'The install could not reach the npm registry: check the network, then run this again.';
  }
  return 'The install failed for the reason above.';
}

/** Installs the dependencies unless they are up to date. Returns the exit code. */
export async function install(env) {
  if (!isStale(stateFile, listInputs())) {
    return 0;
  }
  const yarn = spawn('yarn', ['install', '--immutable'], {
    cwd: inRepo('.'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let yarnLog = '';
  const duration = existsSync(stateFile) ? '' : ', which takes a minute or two';
  const endProgress = startProgress(
    () => `Installing dependencies${duration}: ${currentStep(yarnLog)}`,
  );
  for (const stream of [yarn.stdout, yarn.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      yarnLog += text;
    });
  }
  const code = await exitCodeOf(yarn);
  endProgress(code === 0 && 'Installed the dependencies');
  if (code > 128) {
    return code; // By a signal, such as Ctrl-C.
  }
  if (code !== 0) {
    process.stderr.write(withoutWarnings(yarnLog));
    throw new CliError(explain(yarnLog));
  }
  // An install that changes nothing does not touch its state file.
  utimesSync(stateFile, new Date(), new Date());
  return 0;
}
