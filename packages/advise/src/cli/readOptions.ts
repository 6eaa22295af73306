import { validateHeaderName, validateHeaderValue } from 'node:http';
import { parseArgs } from 'node:util';
import { FACTS } from '@internal/plugin-frobs-compare/advice';

/** What to ask, and how to tell. */
export interface Options {
  url: string;
  origin: string;
  full: boolean;
  json: boolean;
  caFile?: string;
  headers: Record<string, string>;
  facts: string[];
}

/** The command was not called as it is to be. */
export class UsageError extends Error {}

export const HELP = `Asks an API what matters to a plugin that calls it, and says which strategy to take.

Usage: yarn advise <url> [flags]

<url> is one that a page would read, as in https://api.frobsco.com/v1/list. At most
12 requests are sent, each for 10 s at most, and 1 MB is read: GET, HEAD and
OPTIONS only.

  --origin <url>           where the app runs; http://localhost:3000
  --fact <id>              something you know of the API; may be repeated
  --header 'Name: value'   sent to this API where it wants credentials; may be repeated
  --ca-file <file>         a CA to know besides the usual ones, as PEM
  --full                   read the answer to its end, however large
  --json                   the same as data
  --help                   this text

Facts: ${FACTS.map(({ id }) => id).join(', ')}

Exit code: 0 with advice, 1 if nothing can be learned, 2 for wrong usage.
`;

const wrong = (message: string) => new UsageError(message);

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && !url.username;
  if (!isOrigin || url.pathname !== '/' || url.search || url.hash) {
    throw wrong(
      `--origin must be like http://localhost:3000, which '${text}' is not`,
    );
  }
  return url.origin;
}

function readHeader(text: string): [name: string, value: string] {
  const [, name, value] = /^([^:]+):\s*(.*)$/.exec(text) ?? [];
  // The value may be a secret, so the message does without.
  if (!name) throw wrong("--header must be like 'Name: value'");
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    throw wrong(`--header '${name.slice(0, 40)}' is no header of HTTP`);
  }
  return [name, value];
}

function readFact(id: string): string {
  if (!FACTS.some(fact => fact.id === id)) {
    throw wrong(`--fact '${id}' is none of those that --help names`);
  }
  return id;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        origin: { type: 'string', default: 'http://localhost:3000' },
        full: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        'ca-file': { type: 'string' },
        header: { type: 'string', multiple: true, default: [] },
        fact: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    // The rest of it is about what nobody meant.
    throw wrong((error as Error).message.split('. ', 1)[0]);
  }
}

/**
 * Reads the arguments.
 *
 * @returns `undefined` when help was asked for
 * @throws UsageError with one line that names what is wrong
 */
export function readOptions(args: string[]): Options | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  if (positionals.length !== 1) {
    throw wrong(
      positionals.length === 0
        ? 'The URL of the API is missing: yarn advise <url>'
        : `One URL is enough, not ${positionals.length}: ${positionals.join(' ')}`,
    );
  }
  return {
    url: positionals[0],
    origin: readOrigin(values.origin),
    full: values.full,
    json: values.json,
    caFile: values['ca-file'],
    headers: Object.fromEntries(values.header.map(readHeader)),
    facts: values.fact.map(readFact),
  };
}
