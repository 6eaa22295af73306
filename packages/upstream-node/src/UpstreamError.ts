import { ServiceUnavailableError } from '@backstage/errors';
import type { UpstreamResponse } from './messages';

/**
 * Why a request failed:
 *
 * - `unreachable`: no connection, so the API has not seen the request
 * - `timeout`: an attempt without an answer in time
 * - `deadline`: no answer in time, with all attempts and the time in the queue
 * - `broken-off`: the connection ended before the answer did
 * - `status`: an answer with an error status
 * - `shape`: an answer that is not what was expected
 * - `too-large`: an answer above `maxBytes`
 * - `redirect`: an answer that points to another origin
 * - `no-token`: not sent again after a 401, as there is no token
 * - `queue-full`: not sent, too many requests wait already
 * - `circuit-open`: not sent, the last requests failed in a row
 */
export type UpstreamErrorKind =
  | 'unreachable'
  | 'timeout'
  | 'deadline'
  | 'broken-off'
  | 'status'
  | 'shape'
  | 'too-large'
  | 'redirect'
  | 'no-token'
  | 'queue-full'
  | 'circuit-open';

/** What an {@link UpstreamError} says besides its message. */
export interface UpstreamErrorDetails {
  kind: UpstreamErrorKind;
  /** Whether the same request may succeed later. */
  transient: boolean;
  /** Of Node, undici or zlib, such as `ECONNREFUSED`. */
  code?: string;
  /** The HTTP status, if there was an answer. */
  status?: number;
  /** How long (ms) the API asks to wait before the next request. */
  retryAfterMs?: number;
  /** The answer with the error status; its body is not read. */
  response?: UpstreamResponse;
}

/**
 * A request that failed. The message names the request, without its query, and the
 * cause: it is for logs, since it shows internal addresses. Callers of a Backstage
 * route get it as 503: it has no field `status`, which Backstage would pass on to them.
 */
export class UpstreamError extends ServiceUnavailableError {
  readonly details: UpstreamErrorDetails;

  constructor(message: string, details: UpstreamErrorDetails) {
    super(message);
    this.details = details;
  }

  get kind(): UpstreamErrorKind {
    return this.details.kind;
  }

  get transient(): boolean {
    return this.details.transient;
  }
}
