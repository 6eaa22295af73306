/**
 * Why there are no frobs: no answer (`network`), none in time (`timeout`), an
 * error status (`status`), or an answer that is not what it should be (`shape`).
 *
 * @public
 */
export type FrobsFailure = 'network' | 'timeout' | 'status' | 'shape';

/**
 * A request that brought no frobs. The message names the request.
 *
 * @public
 */
export class FrobsError extends Error {
  /** Tells it from other errors, also where there are two copies of the class. */
  readonly name = 'FrobsError';
  /** The HTTP status, where there was an answer. */
  readonly status?: number;

  constructor(
    /** Why there are no frobs. */
    readonly failure: FrobsFailure,
    message: string,
    options?: ErrorOptions & { status?: number },
  ) {
    super(message, options);
    this.status = options?.status;
  }
}
