import type { UpstreamConfig } from '../config/schema';
import type { UpstreamError } from '../UpstreamError';

const TOO_MANY_REQUESTS = 429;
const FIRST_BACKOFF_MS = 50;
const LONGEST_BACKOFF_MS = 1_000;
// Enough for a quiet service, little for a busy one.
const RESERVE = 10;
// So that a bad minute does not leave a quiet service without retries for hours.
const REGAINED_PER_MS = 0.2 / 1_000;

/**
 * Keeps retries to a share of the requests, so that an API in trouble is not asked
 * several times as much because of it: "Retry budgets" in Google's SRE book,
 * chapter 22.
 */
class RetryBudget {
  readonly #ratio: number;
  #left = RESERVE;
  #countedAt = performance.now();

  /** @param ratio - how many retries a request pays for; none at all with 0 */
  constructor(ratio: number) {
    this.#ratio = ratio;
    if (ratio === 0) {
      this.#left = 0;
    }
  }

  /** Counts a request. */
  deposit(): void {
    this.#add(this.#ratio);
  }

  /** Takes one retry out of the budget, unless it is used up. */
  tryAcquire(): boolean {
    this.#add(0);
    if (this.#left < 1) {
      return false;
    }
    this.#left -= 1;
    return true;
  }

  #add(earned: number): void {
    const now = performance.now();
    const regained =
      this.#ratio === 0 ? 0 : (now - this.#countedAt) * REGAINED_PER_MS;
    this.#countedAt = now;
    this.#left = Math.min(RESERVE, this.#left + earned + regained);
  }
}

/** What a request leaves to decide by, after an attempt that failed. */
export interface RetryState {
  /** How often it was sent. */
  attempts: number;
  remainingMs: number;
  /** Its body can be sent again. */
  replayable: boolean;
  /** Sending it twice has the same effect as sending it once. */
  idempotent: boolean;
  /** There is a target that it was not sent to. */
  otherTarget: boolean;
}

/**
 * Decides whether a request is sent again, and when. It is not that of undici,
 * which knows neither other targets nor a budget.
 */
export class RetryPolicy {
  readonly #attempts: number;
  readonly #statuses: ReadonlySet<number>;
  readonly #budget: RetryBudget;

  constructor({ attempts, budget, statuses }: UpstreamConfig['retry']) {
    this.#attempts = attempts;
    this.#statuses = new Set(statuses);
    this.#budget = new RetryBudget(budget);
  }

  /** Counts a request, however often it is sent. */
  countRequest(): void {
    this.#budget.deposit();
  }

  isRetryable(status: number): boolean {
    return this.#statuses.has(status);
  }

  // #region proxy-retry
  /** @returns how long (ms) to wait, or nothing if there is to be no retry */
  next(state: RetryState, error: UpstreamError): number | undefined {
    const { code, status, transient } = error.details;
    const wasNotSent = code === 'unreachable' || code === 'queue-full';
    if (
      !transient ||
      (code === 'queue-full' && !state.otherTarget) ||
      (status !== undefined && !this.isRetryable(status)) ||
      !state.replayable ||
      !(state.idempotent || wasNotSent) ||
      state.attempts > this.#attempts
    ) {
      return undefined;
    }
    const wait = this.#pause(state, error);
    if (wait >= state.remainingMs) {
      return undefined;
    }
    // Another target instead of one that got nothing adds no load.
    const isFree = wasNotSent && state.otherTarget;
    return isFree || this.#budget.tryAcquire() ? wait : undefined;
  }
  // #endregion

  #pause({ attempts, otherTarget }: RetryState, error: UpstreamError): number {
    // What one target asks for does not bind another, unless it is the caller who
    // asks too often.
    if (otherTarget && error.details.status !== TOO_MANY_REQUESTS) {
      return 0;
    }
    const { retryAfterMs } = error.details;
    if (retryAfterMs !== undefined) {
      return retryAfterMs;
    }
    // Full jitter, so that clients that failed together do not return together.
    const longest = Math.min(
      FIRST_BACKOFF_MS * 2 ** (attempts - 1),
      LONGEST_BACKOFF_MS,
    );
    return longest * Math.random();
  }
}
