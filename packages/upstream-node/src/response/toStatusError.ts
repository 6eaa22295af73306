import type { UpstreamResponse } from '../messages';
import { parseRetryAfter } from '../retry/retryAfter';
import { UpstreamError } from '../UpstreamError';

/** An answer with a status that is an error. */
export function toStatusError(response: UpstreamResponse): UpstreamError {
  const { headers, request, statusCode: status } = response;
  return new UpstreamError(`${request} answered ${status}`, {
    code: 'status',
    status,
    transient: status === 429 || status >= 500,
    retryAfterMs: parseRetryAfter(headers['retry-after']),
    response,
  });
}
