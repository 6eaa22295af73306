import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(join(root, 'package.json'));

export const inRoot = path => join(root, path);

/** Runs a command of an npm package in the repository's root. */
export function run(name, command, args) {
  const file = require.resolve(`${name}/package.json`);
  const { bin } = require(file);
  const script = join(dirname(file), bin[command] ?? bin);
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}

/** Links the new packages. */
export function install() {
  const { status } = spawnSync('yarn', ['install'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('yarn install failed: run it again');
}

/** Formats what names of other lengths have put out of shape, where Prettier is at hand. */
export function format(paths) {
  try {
    require.resolve('prettier/package.json');
  } catch {
    return;
  }
  run('prettier', 'prettier', ['--log-level=warn', '--write', ...paths]);
}
