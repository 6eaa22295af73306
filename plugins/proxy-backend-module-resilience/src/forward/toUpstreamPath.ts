import { InputError } from '@backstage/errors';
import type { Request } from 'express';

// Some servers ignore what follows a semicolon, or spaces, some take a backslash for a slash,
// and some look for a query only after decoding.
const DOT_SEGMENT = /(^|[/\\])\.{1,2}($|[;?#/\\\s])/;
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTER = /[\0-\x1f\x7f]/;

/**
 * Checks that a path stays below the target's URL, also if the target decodes it
 * once more than it should.
 *
 * @returns the path below the endpoint, with the query; `request.url` lacks a slash
 * if there were two
 * @throws InputError
 */
export function toUpstreamPath({
  baseUrl,
  originalUrl,
}: Pick<Request, 'baseUrl' | 'originalUrl'>): string {
  // As in `GET http://host/path`, which is for forward proxies.
  if (!originalUrl.startsWith(baseUrl)) {
    throw new InputError('The request must be for a path, not for a whole URL');
  }
  const rest = originalUrl.slice(baseUrl.length);
  const url = rest.startsWith('/') ? rest : `/${rest}`;
  const [path] = url.split('?', 1);
  const decoded = decode(path);
  if (
    decoded === undefined ||
    path.includes('#') ||
    CONTROL_CHARACTER.test(decoded) ||
    [path, decoded, decode(decoded)].some(each => DOT_SEGMENT.test(each ?? ''))
  ) {
    throw new InputError('The path of the request is not allowed');
  }
  return url;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
