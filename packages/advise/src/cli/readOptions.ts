import { readFileSync } from 'node:fs';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { parseArgs } from 'node:util';
import { FACTS } from '@internal/strategies';
import { withoutSecrets } from '../text/safeText.ts';

/** What the command line says. */
export interface Options {
  url: string;
  origin: string;
  full: boolean;
  json: boolean;
  caFile?: string;
  headers: Record<string, string>;
  facts: string[];
}

/** The command line is wrong. */
export class UsageError extends Error {}

export const HELP = `Examines an API and recommends a strategy for a plugin that calls it.

Usage: yarn advise <url> [flags]

<url> is a URL that a page would read, such as https://api.frobsco.com/v1/list.
It sends at most 12 requests (GET, HEAD and OPTIONS), waits at most 10 s for each,
and reads at most 1 MB.

  --origin <url>           origin of the app, for CORS; http://localhost:3000
  --fact <id>              adds a fact that you know; may be repeated
  --header 'Name: value'   sent if the API requires credentials; may be repeated
  --header @<file>         the same, one header a line: a shell keeps no secret of it
  --ca-file <file>         trusts this CA besides the usual ones (PEM)
  --full                   reads the first response to its end, however large
  --json                   prints JSON
  --help                   prints this text

Facts: ${FACTS.map(({ id }) => id).join(', ')}

Exit code: 0 with advice, 1 if the API cannot be examined, 2 for wrong usage.
`;

const wrong = (message: string) => new UsageError(message);

function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url && /^https?:$/.test(url.protocol) && !url.username;
  if (!isOrigin || url.pathname !== '/' || url.search || url.hash) {
    throw wrong(
      `--origin '${text}' is not an origin such as http://localhost:3000`,
    );
  }
  return url.origin;
}

function readHeader(text: string): [name: string, value: string] {
  const [, name, value] = /^([^:]+):\s*(.*)$/.exec(text) ?? [];
  // The text may contain a secret, so the message leaves it out.
  if (!name) {
    throw wrong("--header must have the form 'Name: value'");
  }
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    throw wrong(`--header '${name.slice(0, 40)}' is not a valid HTTP header`);
  }
  return [name, value];
}

/** The headers of a `--header`: one, or those in a file, which no shell or `ps` shows. */
function readHeaders(text: string): [name: string, value: string][] {
  if (!text.startsWith('@')) {
    return [readHeader(text)];
  }
  try {
    const lines = readFileSync(text.slice(1), 'utf8').split(/\r?\n/);
    return lines.filter(line => line.trim()).map(readHeader);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code ? wrong(`--header ${text} cannot be read: ${code}`) : error;
  }
}

function readFact(id: string): string {
  if (!FACTS.some(fact => fact.id === id)) {
    throw wrong(`--fact '${id}' is unknown; --help lists the facts`);
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
    // Further sentences explain how to pass it as an argument: not needed here.
    throw wrong((error as Error).message.split('. ', 1)[0]);
  }
}

/**
 * Reads the command line.
 *
 * @returns `undefined` for `--help`
 * @throws UsageError with one line that names the mistake
 */
export function readOptions(args: string[]): Options | undefined {
  const { values, positionals } = parse(args);
  if (values.help) {
    return undefined;
  }
  if (positionals.length !== 1) {
    throw wrong(
      positionals.length === 0
        ? 'The URL of the API is missing: yarn advise <url>'
        : `Expected one URL, got ${positionals.length}: ${positionals.map(withoutSecrets).join(' ')}`,
    );
  }
  return {
    url: positionals[0],
    origin: readOrigin(values.origin),
    full: values.full,
    json: values.json,
    caFile: values['ca-file'],
    headers: Object.fromEntries(values.header.flatMap(readHeaders)),
    facts: values.fact.map(readFact),
  };
}
