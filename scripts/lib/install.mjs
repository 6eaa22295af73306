import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { CliError, log } from './log.mjs';
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

/** Installs the dependencies unless they are up to date. Returns the exit code. */
export async function install(env) {
  if (!isStale(stateFile, listInputs())) {
    return 0;
  }
  log(
    existsSync(stateFile)
      ? 'Installing changed dependencies'
      : 'Installing dependencies, which takes a minute or two',
  );
  const code = await exitCodeOf(
    spawn('yarn', ['install', '--immutable'], {
      cwd: inRepo('.'),
      env,
      stdio: 'inherit',
    }),
  );
  if (code > 128) {
    return code; // By a signal, such as Ctrl-C.
  }
  if (code !== 0) {
    throw new CliError(
      `The install failed, see above. If yarn.lock does not match the package.json files, update it and commit it: ${npxCommand('yarn install')}`,
    );
  }
  // An install that changes nothing does not touch its state file.
  utimesSync(stateFile, new Date(), new Date());
  return 0;
}
