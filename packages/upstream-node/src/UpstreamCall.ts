import { Readable } from 'node:stream';
import type { UpstreamConfig } from './config/schema';
import type { RetryState } from './retry/RetryPolicy';
import type { Target } from './targets/Target';
import type { UpstreamRequest } from './types';
import { UpstreamError } from './UpstreamError';

// RFC 9110, section 9.2.2.
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** One request with all its attempts. */
export class UpstreamCall {
  readonly request: UpstreamRequest;
  readonly method: string;
  readonly tried = new Set<Target>();
  readonly #timeouts: UpstreamConfig['timeouts'];
  readonly #aborter = new AbortController();
  #attempts = 0;
  #url: string;
  #bodyIsTouched = false;
  #deadline?: NodeJS.Timeout;
  #endsAt = 0;

  /** @param url - for logs, before the first attempt */
  constructor(
    request: UpstreamRequest,
    url: string,
    timeouts: UpstreamConfig['timeouts'],
  ) {
    this.#url = url;
    this.#timeouts = timeouts;
    this.request = request;
    this.method = request.method ?? 'GET';
    this.#follow(request.signal);
    if (request.body instanceof Readable) {
      this.#setDeadline(timeouts.upload, 'was not sent');
    } else {
      this.#setDeadline(timeouts.response, 'gave no answer');
    }
  }

  /** Aborts at the deadline, or when the caller's signal does. */
  get signal(): AbortSignal {
    return this.#aborter.signal;
  }

  /** For logs, such as `GET https://api.example.com/v1/list`. */
  get label(): string {
    // Without the query, which may contain secrets.
    const path = this.request.path.replace(/\?.*/s, '');
    return `${this.method} ${this.#url}${path}`;
  }

  /** Whether its body, if there is one, is as it was. */
  get isReplayable(): boolean {
    return !this.#bodyIsTouched;
  }

  recordAttempt(target: Target): void {
    this.#attempts += 1;
    this.#url = target.url;
    this.tried.add(target);
    this.request.onAttempt?.(target.url);
  }

  /** The body for the next attempt. */
  openBody(): UpstreamRequest['body'] {
    const { body } = this.request;
    // undici destroys a stream even if there is no connection to send it on.
    return body instanceof Readable
      ? (this.#read(body) as unknown as Readable)
      : body;
  }

  /** @param otherTarget - there is a target that the request was not sent to */
  retryState(otherTarget: boolean): RetryState {
    const { idempotent = IDEMPOTENT.has(this.method) } = this.request;
    return {
      attempts: this.#attempts,
      remainingMs: this.#endsAt - performance.now(),
      replayable: this.isReplayable,
      idempotent,
      otherTarget,
    };
  }

  /** Ends the deadline, but not what the caller's signal can end. */
  end(): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
  }

  async *#read(body: Readable): AsyncGenerator<unknown> {
    this.#bodyIsTouched = true;
    yield* body;
    // An answer may have begun before the body ended.
    if (this.#deadline) {
      this.#setDeadline(this.#timeouts.response, 'gave no answer');
    }
  }

  /** `AbortSignal.any` does the same for five times the cost. */
  #follow(signal?: AbortSignal): void {
    const abort = () => this.#aborter.abort(signal?.reason);
    if (signal?.aborted) {
      abort();
    } else {
      signal?.addEventListener('abort', abort, { once: true });
    }
  }

  #setDeadline(ms: number, problem: string): void {
    clearTimeout(this.#deadline);
    this.#endsAt = performance.now() + ms;
    this.#deadline = setTimeout(() => {
      const message = `${this.label} ${problem} within ${ms} ms, retries included`;
      this.#aborter.abort(
        new UpstreamError(message, { code: 'deadline', transient: true }),
      );
    }, ms);
  }
}
