/** Holds up to `burst` tokens and receives `perSecond` new ones. */
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
   * Takes a token, if one is available.
   *
   * @param now - a monotonic clock, in ms
   * @returns 0, or the ms until a token is available
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
