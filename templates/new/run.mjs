import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(join(root, 'package.json'));

export const inRoot = path => join(root, path);

function spawn(name, command, args, stdio) {
  const file = require.resolve(`${name}/package.json`);
  const { bin } = require(file);
  const script = join(dirname(file), bin[command] ?? bin);
  const options = { cwd: root, stdio, encoding: 'utf8' };
  return spawnSync(process.execPath, [script, ...args], options);
}

/** Runs a command of an npm package in the repository's root. */
export function run(name, command, args) {
  const { status } = spawn(name, command, args, 'inherit');
  if (status !== 0) {
    throw new Error(`${command} ended with ${status}`);
  }
}

/** Runs a command without a question. Gives what it printed. */
export function output(name, command, args) {
  const { stdout, stderr } = spawn(name, command, args, 'pipe');
  return `${stdout}${stderr}`;
}

/** Links the new packages. Yarn's many warnings are shown only if it fails. */
export function install() {
  console.log('Running yarn install …');
  const { status, stdout } = spawnSync('yarn', ['install'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status === 0) {
    return;
  }
  process.stdout.write(stdout);
  throw new Error('yarn install failed. Run it again.');
}

/** Names of another length change where lines break. Prettier is optional. */
export function format(paths) {
  try {
    require.resolve('prettier/package.json');
  } catch {
    return;
  }
  run('prettier', 'prettier', ['--log-level=warn', '--write', ...paths]);
}
