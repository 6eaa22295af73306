import type { Outcome } from '../scenarios';

/** The properties by which the clients' errors differ. */
interface ClientError {
  name?: string;
  failure?: string;
  status?: number;
  response?: { status: number };
}

/** The outcome of a failed action, or undefined if there was no response. */
export function classifyError(error: unknown): Outcome | undefined {
  const { name, failure, status, response } = error as ClientError;
  if (failure === 'timeout' || name === 'TimeoutError') {
    return 'timeout';
  }
  if (failure === 'shape' || name === 'ZodError' || name === 'SyntaxError') {
    return 'shape';
  }
  const code = status ?? response?.status;
  return code === undefined ? undefined : `${code}`;
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
