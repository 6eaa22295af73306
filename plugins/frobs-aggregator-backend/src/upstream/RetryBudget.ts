const RETRIES_PER_REQUEST = 0.2;
const RESERVE = 10;

/**
 * Keeps retries to a share of the requests, so that an API which is in trouble
 * is not buried under them. See "Retry budgets" in Google's SRE book, chapter 22.
 */
export class RetryBudget {
  #tokens = RESERVE;

  /** Counts a request that may be retried. */
  deposit(): void {
    this.#tokens = Math.min(RESERVE, this.#tokens + RETRIES_PER_REQUEST);
  }

  /** Whether one more retry is within the budget; takes it if so. */
  take(): boolean {
    if (this.#tokens < 1) {
      return false;
    }
    this.#tokens -= 1;
    return true;
  }
}
