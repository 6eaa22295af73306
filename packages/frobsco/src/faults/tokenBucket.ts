/** Holds up to `burst` tokens and gets `perSecond` new ones. */
export class TokenBucket {
  readonly #perMs: number;
  readonly #burst: number;
  #tokens: number;
  #filledAt?: number;

  constructor(perSecond: number, burst: number) {
    this.#perMs = perSecond / 1_000;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /**
   * Takes a token, if there is one.
   *
   * @param now - a monotonic clock, in ms
   * @returns 0, or the ms until there will be a token
   */
  take(now: number): number {
    const elapsed = now - (this.#filledAt ?? now);
    this.#tokens = Math.min(this.#burst, this.#tokens + elapsed * this.#perMs);
    this.#filledAt = now;
    if (this.#tokens < 1) {
      return (1 - this.#tokens) / this.#perMs;
    }
    this.#tokens -= 1;
    return 0;
  }
}
