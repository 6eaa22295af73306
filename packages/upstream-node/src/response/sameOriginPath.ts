import type { Target } from '../targets/Target';
import { UpstreamError } from '../UpstreamError';

/**
 * Where a redirect leads on the same origin.
 *
 * @throws UpstreamError that names another origin: headers with secrets would go there
 */
export function sameOriginPath(
  request: string,
  target: Target,
  location: string,
): string {
  // The second part of the label is the URL that was asked.
  const url = URL.parse(location, request.split(' ')[1]);
  if (url?.origin === target.origin) {
    return url.pathname + url.search;
  }
  throw new UpstreamError(
    `${request} redirects to another origin, ${url?.origin}, which gets no request`,
    { kind: 'redirect', transient: false },
  );
}
