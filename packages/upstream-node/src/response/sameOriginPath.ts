import type { UpstreamResponse } from '../messages';
import { UpstreamError } from '../UpstreamError';

/**
 * The path to which a redirect of `url` leads on the same origin.
 *
 * @throws UpstreamError that names another origin: headers with secrets would go there
 */
export function sameOriginPath(
  { headers, request }: UpstreamResponse,
  url: URL,
): string {
  const next = URL.parse(`${headers.location}`, url);
  if (next?.origin === url.origin) {
    return next.pathname + next.search;
  }
  throw new UpstreamError(
    `${request} redirects to another origin, ${next?.origin}, which gets no request`,
    { code: 'redirect', transient: false },
  );
}
