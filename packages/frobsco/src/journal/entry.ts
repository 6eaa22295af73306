import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { CALLERS } from '../http/caller.ts';
import type { Call } from '../http/call.ts';
import { LISTENER_NAMES } from '../options.ts';

export const entrySchema = z
  .object({
    id: z.int().describe('Increases by one.'),
    time: z.iso.datetime().describe('When the request arrived.'),
    listener: z.enum(LISTENER_NAMES),
    method: z.string(),
    path: z
      .string()
      .describe('With the query; values that may be secret are masked.'),
    route: z.string(),
    status: z.int().nullable().describe('Null if no response was begun.'),
    bytes: z.int().describe('Sent, headers included.'),
    durationMs: z.number(),
    complete: z
      .boolean()
      .describe('False if the connection ended before the response.'),
    faults: z.array(z.string()).describe('The types of the applied faults.'),
    caller: z.enum(CALLERS),
    auth: z
      .string()
      .describe('The schemes of the credentials, for example `ApiKey+Bearer`.'),
    headers: z
      .array(z.string())
      .describe('Names of the headers, without values.'),
    concurrency: z
      .int()
      .describe('Requests in flight when it arrived, itself included.'),
  })
  .meta({ id: 'JournalEntry' });

/** A request as FrobsCo saw it. */
export type JournalEntry = z.infer<typeof entrySchema>;

const MAX_PATH_LENGTH = 512;
const SCHEMES = ['Basic', 'Bearer', 'Digest', 'Negotiate'];
// Any other value in a query may be a secret.
const PUBLIC_PARAMETERS = new Set(['bytes', 'limit', 'owner', 'q', 'status']);

function schemeOf(authorization: string): string {
  const [scheme] = authorization.split(' ', 1);
  return (
    SCHEMES.find(known => known.toLowerCase() === scheme.toLowerCase()) ??
    'other'
  );
}

/** The schemes of the credentials in the headers, never their values. */
function authSchemes(headers: IncomingHttpHeaders): string {
  const { authorization } = headers;
  const schemes = [
    ...(headers['x-frobs-key'] === undefined ? [] : ['ApiKey']),
    ...(authorization === undefined ? [] : [schemeOf(authorization)]),
  ];
  return schemes.join('+') || 'none';
}

/** The path with its query. Each value that may be secret is masked. */
function maskedPath(url: string): string {
  const [path, query] = url.split('?', 2);
  if (query === undefined) {
    return path.slice(0, MAX_PATH_LENGTH);
  }
  const params = Array.from(new URLSearchParams(query), ([name, value]) =>
    PUBLIC_PARAMETERS.has(name) ? `${name}=${value}` : `${name}=***`,
  );
  return `${path}?${params.join('&')}`.slice(0, MAX_PATH_LENGTH);
}

/** The fields of an entry that an ended call gives. */
export function describe({ listener, request, response, ...call }: Call) {
  return {
    listener: listener.name,
    method: call.method,
    path: maskedPath(request.url ?? ''),
    route: listener.routeOf(call.path),
    status: response.headersSent ? response.statusCode : null,
    complete: response.writableFinished,
    faults: call.faults,
    caller: call.caller,
    auth: authSchemes(request.headers),
    headers: Object.keys(request.headers),
  };
}
