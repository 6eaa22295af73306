import { spawn } from 'node:child_process';
import { CliError, log } from '../../../scripts/lib/log.mjs';
import { inRepo } from '../../../scripts/lib/paths.mjs';
import { exitCodeOf } from '../../../scripts/lib/signals.mjs';

/** Shows only what it writes to standard error. */
export async function run(...command) {
  const text = command.join(' ');
  log(text);
  const [name, ...args] = command;
  const options = { cwd: inRepo('.'), stdio: ['ignore', 'ignore', 'inherit'] };
  if ((await exitCodeOf(spawn(name, args, options))) !== 0) {
    throw new CliError(`${text} failed`);
  }
}

/** Does what deploy/Dockerfile does. */
export async function build(folder) {
  await run('yarn', 'tsc');
  await run('yarn', 'build:backend');
  await run('deploy/install.sh', folder);
}
