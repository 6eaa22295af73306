const RETRIES_PER_REQUEST = 0.2;
const RESERVE = 10;
// So that a bad minute does not leave a quiet plugin without retries for hours.
const REGAINED_PER_MS = 0.2 / 1_000;

/**
 * Keeps retries to a share of the requests, so that an API which is in trouble
 * is not buried under them. See "Retry budgets" in Google's SRE book, chapter 22.
 */
export class RetryBudget {
  #tokens = RESERVE;
  #countedAt = Date.now();

  /** Counts a request that may be retried. */
  deposit(): void {
    this.#add(RETRIES_PER_REQUEST);
  }

  /** Whether one more retry is within the budget; takes it if so. */
  take(): boolean {
    this.#add(0);
    if (this.#tokens < 1) {
      return false;
    }
    this.#tokens -= 1;
    return true;
  }

  #add(earned: number): void {
    const now = Date.now();
    const regained = (now - this.#countedAt) * REGAINED_PER_MS;
    this.#countedAt = now;
    this.#tokens = Math.min(RESERVE, this.#tokens + earned + regained);
  }
}
