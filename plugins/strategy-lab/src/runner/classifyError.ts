import type { Outcome } from '@internal/strategies';

/** What the clients throw: errors of the platform, of zod, of Backstage and of GraphQL. */
interface ClientError {
  name?: string;
  message?: string;
  /** Of a ZodError. */
  issues?: { path: PropertyKey[]; message: string }[];
  /** Of a ResponseError. */
  response?: { status: number };
  /** Of a GraphQL response without the data. */
  errors?: { message: string; path?: PropertyKey[] }[];
}

/** The outcome of a failed action, or undefined if there was no response. */
export function classifyError(error: unknown): Outcome | undefined {
  const { errors, name, response } = error as ClientError;
  if (name === 'TimeoutError') {
    return 'timeout';
  }
  if (name === 'ZodError' || name === 'SyntaxError') {
    return 'shape';
  }
  if (errors) {
    return 'errors';
  }
  return response && `${response.status}`;
}

/** Describes a failed action in one line. */
export function describeError(error: unknown): string {
  const { errors, issues, message } = error as ClientError;
  if (errors?.length) {
    return `${errors[0].path?.join('.') ?? 'query'}: ${errors[0].message}`;
  }
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
