import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LISTENERS, portFlag, type FrobscoOptions } from './options.ts';

interface Flag {
  name: string;
  variable: string;
  fallback: string;
  help: string;
  /** The smallest and the greatest number; without it, the flag takes any text. */
  range?: [min: number, max: number];
}

const variableOf = (flag: string) =>
  `FROBSCO_${flag.toUpperCase().replaceAll('-', '_')}`;

const flag = (
  name: string,
  fallback: string,
  help: string,
  range?: Flag['range'],
): Flag => ({
  ...{ name, fallback, help, range },
  variable: variableOf(name),
});

const CA_FILE = join(import.meta.dirname, '../.cache/frobsco-ca.pem');

const FLAGS: Flag[] = [
  ...LISTENERS.map(({ name, title, port }) =>
    flag(portFlag(name), String(port), `port of: ${title}`, [0, 65_535]),
  ),
  flag('host', '127.0.0.1', 'address to listen on'),
  flag('seed', '1', 'decides the data and the random faults', [0, 2 ** 31 - 1]),
  flag(
    'journal-size',
    '1000',
    'number of requests that the journal keeps',
    [1, 1_000_000],
  ),
  flag('ca-file', CA_FILE, 'certificate of the private CA, created if missing'),
];

const helpLine = ({ name, variable, fallback, help, range }: Flag) =>
  `  ${`--${name} <${range ? 'number' : 'text'}>`.padEnd(26)}${help}
${' '.repeat(28)}${variable}, ${fallback}`;

export const HELP = `FrobsCo, a mock of a company's API and of its partner's.

Usage: frobsco [flags]

The environment variable below each flag sets it, too. The value after the
variable is the default.

${FLAGS.map(helpLine).join('\n')}
  --help                    this text
`;

/**
 * Reads the options: flags first, then environment variables, then defaults.
 *
 * @returns `undefined` for `--help`
 * @throws Error whose message is one line and names the wrong flag or variable
 */
export function readOptions(
  args: string[],
  env: NodeJS.ProcessEnv,
): FrobscoOptions | undefined {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(FLAGS.map(({ name }) => [name, string])),
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    return undefined;
  }

  const given = values as Record<string, string | undefined>;
  const text = (name: string) => {
    const { variable, fallback, range } = FLAGS.find(
      candidate => candidate.name === name,
    )!;
    const value = given[name] ?? (env[variable] || fallback);
    const [min, max] = range ?? [];
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    if (range && !(number >= min! && number <= max!)) {
      const source = name in given ? `--${name}` : variable;
      throw new Error(`${source} must be ${min} to ${max}, not '${value}'`);
    }
    return value;
  };
  const ports = LISTENERS.map(({ name }) => [
    name,
    Number(text(portFlag(name))),
  ]);
  return {
    ports: Object.fromEntries(ports),
    host: text('host'),
    seed: Number(text('seed')),
    journalSize: Number(text('journal-size')),
    caFile: text('ca-file'),
  };
}
