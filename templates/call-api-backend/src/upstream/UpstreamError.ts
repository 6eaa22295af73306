import { ServiceUnavailableError } from '@backstage/errors';

/**
 * A request to an upstream API that failed; the message names the request and
 * the cause. Callers get it as 503.
 */
export class UpstreamError extends ServiceUnavailableError {
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** What the answer's WWW-Authenticate asks for. */
  readonly challenge?: string;
  /** How long the API asks to be left alone, in ms. */
  readonly retryAfter?: number;
  /** Whether the same request may well succeed later. */
  readonly transient: boolean;

  constructor(
    message: string,
    options: {
      transient: boolean;
      status?: number;
      challenge?: string;
      retryAfter?: number;
    },
  ) {
    super(message);
    this.transient = options.transient;
    this.status = options.status;
    this.challenge = options.challenge;
    this.retryAfter = options.retryAfter;
  }
}
