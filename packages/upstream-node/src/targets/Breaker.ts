import type { UpstreamConfig } from '../config/schema';
import type { UpstreamError } from '../UpstreamError';

/**
 * Stops requests to a target after failures in a row, until one may try again. The
 * breaker of cockatiel makes all others wait for that one, whatever their deadlines.
 */
export class Breaker {
  readonly #limit: number;
  readonly #openFor: number;
  readonly #onChange: (isOpen: boolean) => void;
  #failures = 0;
  #openUntil = 0;

  /** @param config - if missing, it never opens */
  constructor(
    { failures, openFor }: NonNullable<UpstreamConfig['breaker']> = {
      failures: Infinity,
      openFor: 0,
    },
    onChange: (isOpen: boolean) => void = () => {},
  ) {
    this.#limit = failures;
    this.#openFor = openFor;
    this.#onChange = onChange;
  }

  /** Whether no request may be sent now. */
  get isOpen(): boolean {
    return performance.now() < this.#openUntil;
  }

  /** Before each request: once its time is over, the first one tries alone. */
  begin(): void {
    if (this.#isTripped) {
      this.#openUntil = performance.now() + this.#openFor;
    }
  }

  /** After a request that says nothing, as its caller left: the next one may try. */
  abandon(): void {
    this.#openUntil = 0;
  }

  /** After each request. An answer that is no failure of the API counts as a success. */
  record(error?: UpstreamError): void {
    if (error?.transient) {
      this.#recordFailure(error);
      return;
    }
    if (this.#isTripped) {
      this.#onChange(false);
    }
    this.#failures = 0;
    this.#openUntil = 0;
  }

  get #isTripped(): boolean {
    return this.#failures >= this.#limit;
  }

  #recordFailure({ code }: UpstreamError): void {
    // Time that our own limits cut off says nothing about the target.
    if (code === 'deadline' || code === 'queue-full') {
      return;
    }
    const wasTripped = this.#isTripped;
    this.#failures += 1;
    if (this.#isTripped) {
      this.#openUntil = performance.now() + this.#openFor;
      if (!wasTripped) {
        this.#onChange(true);
      }
    }
  }
}
