import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { UpstreamResponse } from './types';

const SENTENCES = {
  /** No connection, so the API has not seen the request. */
  unreachable: 'The API cannot be reached',
  /** An attempt without an answer in time. */
  timeout: 'The API did not answer in time',
  /** No answer in time, with all attempts and the time in the queue. */
  deadline: 'There was no answer from the API in time',
  /** The connection ended before the answer did. */
  'broken-off': 'The connection to the API broke off',
  /** An answer with an error status. */
  status: 'The API answered with an error',
  /** An answer that is not what was expected. */
  shape: 'The API answered with an unexpected shape',
  /** An answer above `maxBytes`. */
  'too-large': 'The answer of the API is too large',
  /** An answer that points to another origin. */
  redirect: 'The API redirects to another server',
  /** Not sent again after a 401, as there is no token. */
  'no-token': 'There is no access token for the API',
  /** Not sent, too many requests wait already. */
  'queue-full': 'There are too many requests at once',
  /** Not sent, the last requests failed in a row. */
  'circuit-open': 'The last requests to the API failed',
};

/** Why a request failed. */
export type UpstreamErrorCode = keyof typeof SENTENCES;

/** What an {@link UpstreamError} knows besides its code. It is not for users. */
export interface UpstreamErrorDetails {
  code: UpstreamErrorCode;
  /** Whether the same request may succeed later. */
  transient: boolean;
  /** Of Node, undici or zlib, such as `ECONNREFUSED`. */
  networkCode?: string;
  /** The HTTP status, if there was an answer. */
  status?: number;
  /** How long (ms) the API asks to wait before the next request. */
  retryAfterMs?: number;
  /** The answer with the error status; its body is not read. */
  response?: UpstreamResponse;
}

/**
 * A request that failed. `code` and `message` are for users. `logMessage` is for logs:
 * it names the request, without its query, and the cause. It shows internal addresses.
 *
 * Thrown from a Backstage route, it is a 503 whose body has the code and the message,
 * and whose line in the log has the log message.
 */
export class UpstreamError extends ServiceUnavailableError {
  readonly code: UpstreamErrorCode;
  // Private, as Backstage sends callers all public fields of an error.
  readonly #details: UpstreamErrorDetails;
  readonly #logMessage: string;

  constructor(logMessage: string, details: UpstreamErrorDetails) {
    super(logMessage);
    // Backstage logs the stack: it keeps the log message.
    const { stack } = this;
    this.message = toSentence(details);
    this.stack = stack;
    this.code = details.code;
    this.#details = details;
    this.#logMessage = logMessage;
  }

  get logMessage(): string {
    return this.#logMessage;
  }

  get details(): UpstreamErrorDetails {
    return this.#details;
  }

  get transient(): boolean {
    return this.#details.transient;
  }
}

function toSentence({ code, status }: UpstreamErrorDetails): string {
  const sentence = SENTENCES[code];
  return status === undefined ? sentence : `${sentence}, ${status}`;
}

/** What a log says of any error. */
export function toLogMessage(error: unknown): string {
  return error instanceof UpstreamError
    ? error.logMessage
    : toError(error).message;
}

/** Names an error of the network by its code, which shows no addresses. */
export function networkCode(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : (name ?? 'unknown');
}
