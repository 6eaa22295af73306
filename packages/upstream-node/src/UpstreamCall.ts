import { Readable } from 'node:stream';
import type { UpstreamRequest } from './messages';
import type { RetryState } from './retry/RetryPolicy';
import type { Target } from './targets/Target';
import { UpstreamError } from './UpstreamError';

// RFC 9110, section 9.2.2.
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

const isStream = (body: UpstreamRequest['body']) => body instanceof Readable;

/** One request with all its attempts. */
export class UpstreamCall {
  readonly request: UpstreamRequest;
  readonly method: string;
  /** Aborts at the deadline, or when the caller's signal does. */
  readonly signal: AbortSignal;
  readonly tried = new Set<Target>();
  #attempts = 0;
  #url: string;
  readonly #deadline: NodeJS.Timeout;
  readonly #endsAt: number;

  /**
   * @param url - for messages, before the first attempt
   * @param timeoutMs - for all attempts, until {@link UpstreamCall.end}
   */
  constructor(request: UpstreamRequest, url: string, timeoutMs: number) {
    this.#url = url;
    this.request = request;
    this.method = request.method ?? 'GET';
    this.#endsAt = performance.now() + timeoutMs;
    const aborter = new AbortController();
    this.#deadline = setTimeout(() => {
      const message = `${this.label} gave no answer within ${timeoutMs} ms, retries included`;
      aborter.abort(
        new UpstreamError(message, { code: 'deadline', transient: true }),
      );
    }, timeoutMs);
    this.signal = request.signal
      ? AbortSignal.any([request.signal, aborter.signal])
      : aborter.signal;
  }

  /** For messages, such as `GET https://api.example.com/v1/list`. */
  get label(): string {
    // Without the query, which may contain secrets.
    const path = this.request.path.replace(/\?.*/s, '');
    return `${this.method} ${this.#url}${path}`;
  }

  /** Whether its body, if there is one, can be sent again. */
  get isReplayable(): boolean {
    return !isStream(this.request.body);
  }

  recordAttempt(target: Target): void {
    this.#attempts += 1;
    this.#url = target.url;
    this.tried.add(target);
    this.request.onAttempt?.(target.url);
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
  }
}
