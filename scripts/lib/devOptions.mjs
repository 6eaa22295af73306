import { parseArgs } from 'node:util';
import { CliError } from './log.mjs';

export const help = `Starts the mock, the backend and an app: yarn dev [--verbose] [app | app-next]

  --verbose  prints all that they print, such as each request; by default
             only requests that fail`;

/** @throws CliError for a flag that there is not */
export function readOptions(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { verbose: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    return { app: positionals[0] ?? 'app', ...values };
  } catch (error) {
    throw new CliError(`${error.message.split('.')[0]}. See --help.`);
  }
}
