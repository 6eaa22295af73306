type Headers = Record<string, string | string[] | undefined>;

// What the proxy plugin itself passes on, both ways.
const SAFE_HEADERS = [
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

// What clients need besides: compression, revalidation, ranges, pages, and when to
// retry. None of them identifies a user.
const DEFAULT_FORWARDED_HEADERS = [
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

/** Copies the headers that may pass, in either direction. */
export class HeaderFilter {
  readonly #names: ReadonlySet<string>;

  constructor(allowed: string[]) {
    const names = [...SAFE_HEADERS, ...DEFAULT_FORWARDED_HEADERS, ...allowed];
    this.#names = new Set(names.map(name => name.toLowerCase()));
  }

  copy(headers: Headers): Headers {
    const copied: Headers = {};
    // RFC 9110, section 7.6.1: these belong to one connection.
    const listed = `${headers.connection ?? ''}`.toLowerCase().split(/[\s,]+/);
    for (const name of Object.keys(headers)) {
      if (this.#names.has(name) && !listed.includes(name)) {
        copied[name] = headers[name];
      }
    }
    return copied;
  }
}
