/** How many requests may be sent and how much may be read. */
export interface Limits {
  requests: number;
  /** For one request, from its start to the end of the response. */
  milliseconds: number;
  /** Of all bodies together as transferred, and of each body uncompressed. */
  bytes: number;
}

export const LIMITS: Limits = {
  requests: 12,
  milliseconds: 10_000,
  bytes: 1_000_000,
};

/** Keeps track of what is left of the limits. */
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

  /** @throws Error if no request is left: callers check `requestsLeft` first */
  takeRequest(): void {
    if (this.requestsLeft <= 0) {
      throw new Error(`More than ${this.limits.requests} requests`);
    }
    this.#requests += 1;
  }

  /** @returns whether this many more bytes may be read */
  takeBytes(count: number): boolean {
    if (this.#bytes + count > this.limits.bytes) {
      return false;
    }
    this.#bytes += count;
    return true;
  }
}
