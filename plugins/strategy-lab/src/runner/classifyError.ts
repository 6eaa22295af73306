import type { Outcome } from '@internal/strategies';

/** What the clients throw: errors of the platform, of zod and of Backstage. */
interface ClientError {
  name?: string;
  message?: string;
  /** Of a ZodError. */
  issues?: { path: PropertyKey[]; message: string }[];
  /** Of a ResponseError. */
  response?: { status: number };
}

/** The outcome of a failed action, or undefined if there was no response. */
export function classifyError(error: unknown): Outcome | undefined {
  const { name, response } = error as ClientError;
  if (name === 'TimeoutError') {
    return 'timeout';
  }
  if (name === 'ZodError' || name === 'SyntaxError') {
    return 'shape';
  }
  return response && `${response.status}`;
}

/** Describes a failed action in one line. */
export function describeError(error: unknown): string {
  const { issues, message } = error as ClientError;
  return issues
    ? `Unexpected response shape at ${issues[0].path.join('.')}: ${issues[0].message}`
    : (message ?? String(error));
}

/**
 * Finds out why there was no response, which browsers do not report: a second
 * request checks whether the server can be reached at all.
 *
 * @param url - of the request without a response; undefined if each request got
 *   a response, but the client failed without a status
 * @param sawRequest - whether FrobsCo received the request
 */
export async function diagnoseNoResponse(
  url: string | undefined,
  { isBlocked, sawRequest }: { isBlocked: boolean; sawRequest: boolean },
): Promise<Outcome> {
  if (isBlocked) {
    return 'csp';
  }
  if (!url) {
    return 'unreachable';
  }
  const probe = new AbortController();
  try {
    // The page cannot read the response, but it learns whether there is one.
    await fetch(url, {
      mode: 'no-cors',
      cache: 'no-store',
      signal: probe.signal,
    });
    return 'cors';
  } catch {
    return url.startsWith('https:') && !sawRequest ? 'tls' : 'unreachable';
  } finally {
    probe.abort();
  }
}
