import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { CALLERS } from '../http/caller.ts';
import type { Exchange } from '../http/exchange.ts';
import { LISTENER_NAMES } from '../options.ts';

export const entrySchema = z
  .object({
    id: z.int().describe('Counts up by one.'),
    time: z.iso.datetime().describe('When the request arrived.'),
    listener: z.enum(LISTENER_NAMES),
    method: z.string(),
    path: z.string().describe('With the query, secrets masked.'),
    route: z.string(),
    status: z.int().nullable().describe('Null when no answer was begun.'),
    bytes: z.int().describe('Sent, with the headers.'),
    durationMs: z.number(),
    complete: z.boolean().describe('False when the connection was cut.'),
    faults: z.array(z.string()).describe('The faults applied, by type.'),
    caller: z.enum(CALLERS),
    auth: z
      .string()
      .describe('The schemes of the credentials, as in `ApiKey+Bearer`.'),
    headers: z.array(z.string()).describe('Names of the headers, no values.'),
    concurrency: z.int().describe('Requests in flight at arrival, itself too.'),
  })
  .meta({ id: 'JournalEntry' });

/** A request as FrobsCo saw it. */
export type JournalEntry = z.infer<typeof entrySchema>;

const MAX_PATH_LENGTH = 512;
const SCHEMES = ['Basic', 'Bearer', 'Digest', 'Negotiate'];
// Whatever else stands in a query may be a secret.
const HARMLESS = new Set(['bytes', 'limit', 'owner', 'q', 'status']);

function schemeOf(authorization: string): string {
  const [scheme] = authorization.split(' ', 1);
  return (
    SCHEMES.find(each => each.toLowerCase() === scheme.toLowerCase()) ?? 'other'
  );
}

/** The schemes of the credentials that the headers carry, never their values. */
export function authSchemes(headers: IncomingHttpHeaders): string {
  const { authorization } = headers;
  const schemes = [
    ...(headers['x-frobs-key'] === undefined ? [] : ['ApiKey']),
    ...(authorization === undefined ? [] : [schemeOf(authorization)]),
  ];
  return schemes.join('+') || 'none';
}

/** The path with its query, in which every value that may be secret is masked. */
export function maskedPath(url: string): string {
  const [path, query] = url.split('?', 2);
  if (query === undefined) {
    return path.slice(0, MAX_PATH_LENGTH);
  }
  const params = Array.from(new URLSearchParams(query), ([name, value]) =>
    HARMLESS.has(name) ? `${name}=${value}` : `${name}=***`,
  );
  return `${path}?${params.join('&')}`.slice(0, MAX_PATH_LENGTH);
}

/** What an exchange is known by as soon as it has ended. */
export function describe({
  listener,
  request,
  response,
  ...exchange
}: Exchange) {
  return {
    listener: listener.name,
    method: exchange.method,
    path: maskedPath(request.url ?? ''),
    route: listener.routeOf(exchange.path),
    status: response.headersSent ? response.statusCode : null,
    complete: response.writableFinished,
    faults: exchange.faults,
    caller: exchange.caller,
    auth: authSchemes(request.headers),
    headers: Object.keys(request.headers),
  };
}
