import { parseArgs } from 'node:util';
import { LISTENERS, type FrobscoOptions } from './options.ts';

const NUMBERS = [
  ...LISTENERS.map(({ name, title, flag, variable, port }) => ({
    name,
    help: `port of: ${title}`,
    flag,
    variable,
    max: 65_535,
    fallback: port as number,
  })),
  {
    name: 'seed',
    help: 'decides the data',
    flag: 'seed',
    variable: 'FROBSCO_SEED',
    max: 2 ** 31 - 1,
    fallback: 1,
  },
] as const;

export const HELP = `FrobsCo, a mock of a company's API with its partner.

Usage: frobsco [flags]

${NUMBERS.map(
  ({ flag, variable, fallback, help }) =>
    `  ${`--${flag} <number>`.padEnd(26)}${help} (${variable}, ${fallback})`,
).join('\n')}
  --help                    this text
`;

/**
 * Reads flags, then environment variables, then defaults.
 *
 * @returns `undefined` when help was asked for
 * @throws Error with one line that names the flag or variable at fault
 */
export function readOptions(
  args: string[],
  env: NodeJS.ProcessEnv,
): FrobscoOptions | undefined {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        NUMBERS.map(({ flag }) => [flag, { type: 'string' as const }]),
      ),
    },
  });
  if (values.help) return undefined;

  const numbers = NUMBERS.map(({ name, flag, variable, max, fallback }) => {
    const fromFlag = (values as Record<string, string | undefined>)[flag];
    const text = fromFlag ?? (env[variable] || String(fallback));
    const number = Number(text);
    if (!/^\d+$/.test(text) || number > max) {
      const source = fromFlag === undefined ? variable : `--${flag}`;
      throw new Error(`${source} must be 0 to ${max}, not '${text}'`);
    }
    return [name, number];
  });
  const { seed, ...ports } = Object.fromEntries(numbers);
  return { ports, seed };
}
