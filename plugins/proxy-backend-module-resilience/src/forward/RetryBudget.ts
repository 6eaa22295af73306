// Enough for a service that is hardly used, little against one that is.
const RESERVE = 10;
// So that a bad minute does not leave a quiet service without retries for hours.
const REGAINED_PER_MS = 0.2 / 1_000;

/**
 * Keeps retries a fraction of all requests, so that an API in trouble is not
 * asked several times as much because of it.
 */
export class RetryBudget {
  readonly #ratio: number;
  #left = RESERVE;
  #countedAt = Date.now();

  /** @param ratio - how many retries a request pays for; none at all with 0 */
  constructor(ratio: number) {
    this.#ratio = ratio;
    if (ratio === 0) this.#left = 0;
  }

  /** A request came in. */
  deposit(): void {
    this.#add(this.#ratio);
  }

  /** @returns whether a retry can be afforded */
  withdraw(): boolean {
    this.#add(0);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  #add(earned: number): void {
    const now = Date.now();
    const regained =
      this.#ratio === 0 ? 0 : (now - this.#countedAt) * REGAINED_PER_MS;
    this.#countedAt = now;
    this.#left = Math.min(RESERVE, this.#left + earned + regained);
  }
}
