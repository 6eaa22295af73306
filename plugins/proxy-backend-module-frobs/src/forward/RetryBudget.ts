// Enough for a service that is hardly used, little against one that is.
const RESERVE = 10;

/**
 * Keeps retries a fraction of all requests, so that an API in trouble is not
 * asked several times as much because of it.
 */
export class RetryBudget {
  readonly #ratio: number;
  #left = RESERVE;

  /** @param ratio - how many retries a request pays for; none at all with 0 */
  constructor(ratio: number) {
    this.#ratio = ratio;
    if (ratio === 0) this.#left = 0;
  }

  /** A request came in. */
  deposit(): void {
    this.#left = Math.min(RESERVE, this.#left + this.#ratio);
  }

  /** @returns whether a retry can be afforded */
  withdraw(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
