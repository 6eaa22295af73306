import type { IncomingHttpHeaders } from 'node:http';

export const CALLERS = ['browser', 'proxy', 'node', 'other'] as const;

/** The kind of client, as far as a request shows. */
export type Caller = (typeof CALLERS)[number];

/**
 * Whether a browser's script or page sent the request itself.
 *
 * Node's own `fetch` sends `Sec-Fetch-Mode` too, but neither of these.
 */
export function isFromBrowser(headers: IncomingHttpHeaders): boolean {
  return (
    headers.origin !== undefined ||
    headers['sec-fetch-site'] !== undefined ||
    headers['sec-fetch-dest'] !== undefined
  );
}

export function callerOf(headers: IncomingHttpHeaders): Caller {
  if (isFromBrowser(headers)) {
    return 'browser';
  }
  const agent = headers['user-agent'] ?? '';
  // A browser's name without a browser's fetch metadata: a proxy forwarded the request.
  if (headers.via || headers['x-forwarded-for'] || /^Mozilla\//.test(agent)) {
    return 'proxy';
  }
  return /^(node|undici|node-fetch|axios)\b/.test(agent) ? 'node' : 'other';
}
