import { parseArgs } from 'node:util';
import { SCENARIOS } from '@internal/strategies';
import { CliError } from './log.mjs';

const ids = SCENARIOS.map(({ id }) => id);

export const help = `Runs the scenarios of the page /compare in a browser. Prints whether each strategy fits, the
result and why. Starts what is not running. The exit code is 1 if a result is missing or not as
expected.

  --scenario ID  runs this one only
  --json FILE    writes the complete results
  --md FILE      writes a table as Markdown, for example for a design document
  --html FILE    writes a report as one page, to read, to print or to attach

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
