/** How much may be asked and read. */
export interface Limits {
  requests: number;
  /** For one request, from its start to the end of the answer. */
  milliseconds: number;
  /** Of all answers together over the wire, and of each one unpacked. */
  bytes: number;
}

export const LIMITS: Limits = {
  requests: 12,
  milliseconds: 10_000,
  bytes: 1_000_000,
};

/** What is left of the limits. */
export class Budget {
  readonly limits: Limits;
  #requests = 0;
  #bytes = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  get requestsLeft(): number {
    return this.limits.requests - this.#requests;
  }

  /** @throws Error where no request is left: callers ask before */
  takeRequest(): void {
    if (this.requestsLeft <= 0) {
      throw new Error(`More than ${this.limits.requests} requests`);
    }
    this.#requests += 1;
  }

  /** @returns whether these may be read as well */
  takeBytes(count: number): boolean {
    if (this.#bytes + count > this.limits.bytes) return false;
    this.#bytes += count;
    return true;
  }
}
