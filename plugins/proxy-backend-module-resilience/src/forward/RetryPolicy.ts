import type { EndpointConfig } from '../config/EndpointConfig';
import type { Exchange } from './Exchange';
import { RetryBudget } from './RetryBudget';

const TOO_MANY_REQUESTS = 429;
const BACKOFF_MS = 50;
const LONGEST_BACKOFF_MS = 1_000;

/** What the failed attempt leaves to decide by. */
export interface Failure {
  /** Of the answer, if there was one. */
  status?: number;
  /** What `Retry-After` asked for. */
  retryAfterMs?: number;
  /** No connection came about, so that the target has had no work with it. */
  unreachable?: boolean;
  /** Another target can be asked. */
  otherTarget: boolean;
}

/** Decides whether a request is sent again, and when. */
export class RetryPolicy {
  readonly #attempts: number;
  readonly #statuses: ReadonlySet<number>;
  readonly #budget: RetryBudget;

  constructor({ attempts, budget, statuses }: EndpointConfig['retry']) {
    this.#attempts = attempts;
    this.#statuses = new Set(statuses);
    this.#budget = new RetryBudget(budget);
  }

  /** To be told of each request once. */
  begin(): void {
    this.#budget.deposit();
  }

  isFailure(status: number): boolean {
    return this.#statuses.has(status);
  }

  /** @returns how long (ms) to wait, or nothing where there is to be no retry */
  // #region proxy-retry
  next(exchange: Exchange, failure: Failure): number | undefined {
    if (!exchange.repeatable || exchange.attempts > this.#attempts) {
      return undefined;
    }
    const wait = this.#pause(exchange, failure);
    if (wait >= exchange.remainingMs) return undefined;
    // Turning to another target in place of a dead one adds no load.
    const free = failure.unreachable && failure.otherTarget;
    return free || this.#budget.withdraw() ? wait : undefined;
  }
  // #endregion

  #pause({ attempts }: Exchange, failure: Failure): number {
    const { otherTarget, retryAfterMs, status } = failure;
    // What one target asks for does not bind another, unless the caller is the
    // one who is too quick.
    if (otherTarget && status !== TOO_MANY_REQUESTS) return 0;
    if (retryAfterMs !== undefined) return retryAfterMs;
    // Full jitter, so that clients that failed together do not return together.
    const most = Math.min(BACKOFF_MS * 2 ** (attempts - 1), LONGEST_BACKOFF_MS);
    return most * Math.random();
  }
}
