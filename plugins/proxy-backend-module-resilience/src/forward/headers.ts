import type { IncomingHttpHeaders } from 'node:http';

type Headers = IncomingHttpHeaders;

// What the proxy plugin lets through by itself, both ways.
const SAFE = [
  'accept',
  'accept-language',
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
  'user-agent',
];

/**
 * What clients need besides: compression, revalidation, ranges, pages, and when to
 * come again. None of it says who somebody is.
 */
export const HELPFUL_HEADERS = [
  'accept-encoding',
  'accept-ranges',
  'content-disposition',
  'content-encoding',
  'content-range',
  'etag',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'last-event-id',
  'link',
  'range',
  'retry-after',
  'vary',
  'x-request-id',
  'x-total-count',
];

/** Copies those headers that may pass, in either direction. */
export class HeaderFilter {
  readonly #names: string[];

  constructor(allowed: string[]) {
    const names = [...SAFE, ...HELPFUL_HEADERS, ...allowed];
    this.#names = [...new Set(names.map(name => name.toLowerCase()))];
  }

  copy(headers: Headers): Headers {
    const copied: Headers = {};
    for (const name of this.#names) {
      const value = headers[name];
      if (value !== undefined) copied[name] = value;
    }
    return copied;
  }
}
