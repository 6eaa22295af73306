import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LISTENERS, portFlag, type FrobscoOptions } from './options.ts';

interface Flag {
  name: string;
  variable: string;
  fallback: string;
  help: string;
  /** The least and the greatest number; a flag without it takes any text. */
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
  flag('seed', '1', 'decides data and random faults', [0, 2 ** 31 - 1]),
  flag('journal-size', '1000', 'requests the journal keeps', [1, 1_000_000]),
  flag('ca-file', CA_FILE, 'certificate of the private CA, made if missing'),
];

const helpLine = ({ name, variable, fallback, help, range }: Flag) =>
  `  ${`--${name} <${range ? 'number' : 'text'}>`.padEnd(26)}${help}
${' '.repeat(28)}${variable}, ${fallback}`;

export const HELP = `FrobsCo, a mock of a company's API with its partner.

Usage: frobsco [flags]

Each flag can be set by the environment variable below it; then comes what it
is without either.

${FLAGS.map(helpLine).join('\n')}
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
      each => each.name === name,
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
