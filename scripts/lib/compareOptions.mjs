import { parseArgs } from 'node:util';
import { SCENARIOS } from '@internal/strategies';
import { CliError } from './log.mjs';

const ids = SCENARIOS.map(({ id }) => id);

export const help = `Runs the scenarios of the page /compare in a browser and prints what came of them.
Starts what is not running. The exit code is 1 where something is not as expected.

  --scenario ID  this one only
  --json FILE    writes all that was seen
  --md FILE      writes the table as Markdown
  --html FILE    writes the table as a page

Scenarios: ${ids.join(', ')}`;

/** @throws CliError for a flag or a scenario that there is not */
export function readOptions(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        scenario: { type: 'string' },
        json: { type: 'string' },
        md: { type: 'string' },
        html: { type: 'string' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new CliError(`${error.message} See --help.`);
  }
  if (values.scenario && !ids.includes(values.scenario)) {
    throw new CliError(
      `There is no scenario '${values.scenario}': take one of ${ids.join(', ')}.`,
    );
  }
  return values;
}
