import { TROUBLE_STATUSES, type UpstreamConfig } from '../config/schema';
import { UpstreamError } from '../UpstreamError';

/** Errors that are not of the target: our own limits, or no token. */
const OURS = new Set(['deadline', 'queue-full', 'no-token']);

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

  /**
   * Before each request: once its time is over, the first one tries alone.
   *
   * @returns whether this request is the one that tries
   */
  begin(): boolean {
    if (this.#isTripped) {
      this.#openUntil = performance.now() + this.#openFor;
    }
    return this.#isTripped;
  }

  /** After each request that succeeded. */
  recordSuccess(): void {
    if (this.#isTripped) {
      this.#onChange(false);
    }
    this.#failures = 0;
    this.#openUntil = 0;
  }

  /** After each request that failed, or whose caller left. */
  recordError(error: unknown, isTrial: boolean): void {
    if (!saysHowTheTargetIs(error)) {
      if (isTrial) {
        this.#openUntil = 0;
      }
    } else if (error.transient) {
      this.#recordFailure();
    } else {
      this.recordSuccess();
    }
  }

  get #isTripped(): boolean {
    return this.#failures >= this.#limit;
  }

  #recordFailure(): void {
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

function saysHowTheTargetIs(error: unknown): error is UpstreamError {
  if (!(error instanceof UpstreamError)) {
    return false;
  }
  const { code, status, transient } = error.details;
  const isTrouble = !status || TROUBLE_STATUSES.includes(status);
  return !OURS.has(code) && (!transient || isTrouble);
}
