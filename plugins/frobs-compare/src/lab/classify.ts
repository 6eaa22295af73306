import type { Outcome } from '../scenarios';

/** How the siblings' clients fail; each has a class of its own for it. */
interface Failed {
  failure?: string;
  status?: number;
  response?: { status: number };
}

/** What a failed visit comes to, or undefined where no answer came at all. */
export function classify(error: unknown): Outcome | undefined {
  const { failure, status, response } = error as Failed;
  if (failure === 'timeout' || failure === 'shape') {
    return failure;
  }
  const code = status ?? response?.status;
  return code === undefined ? undefined : `${code}`;
}

/**
 * Why no answer came, which browsers do not tell: a second request looks only
 * whether the server can be reached.
 *
 * @param url - of the request that got none; undefined where each got one, but
 *   nothing to go by
 * @param sawRequest - whether the request got to FrobsCo
 */
export async function explainSilence(
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
    // Its answer is kept from the page, but whether there is one is told.
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
