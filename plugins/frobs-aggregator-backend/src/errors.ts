import {
  CustomErrorBase,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { toLogMessage, UpstreamError } from '@internal/upstream-node';

/** Names of what the plugin depends on, for its callers, as inside a sentence. */
export const FROBSCO = 'FrobsCo';
export const PARTNER = 'the partner company';
export const DATABASE = 'the database';

/**
 * A source that failed. Callers get the code and the message; `inside` has
 * addresses, queries and the like, and is for the log only.
 */
export class SourceError extends ServiceUnavailableError {
  readonly code: string;
  readonly #inside: string;

  constructor(source: string, error: unknown) {
    const upstream = error instanceof UpstreamError ? error : undefined;
    const name = source[0].toUpperCase() + source.slice(1);
    super(upstream ? `${name}: ${upstream.message}` : `${name} failed`);
    this.code = upstream?.code ?? 'failed';
    this.#inside = toLogMessage(error);
  }

  get inside(): string {
    return this.#inside;
  }
}

/** The precondition of a request does not hold (RFC 9110, section 15.5.13). */
export class PreconditionFailedError extends CustomErrorBase {
  name = 'PreconditionFailedError' as const;
  readonly statusCode = 412;
}

const FOR_CALLERS = [SourceError, PreconditionFailedError, InputError];

/** @throws SourceError for what `read` throws, unless that is for callers already */
export async function from<T>(
  source: string,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isForCallers = FOR_CALLERS.some(type => error instanceof type);
    throw isForCallers ? error : new SourceError(source, error);
  }
}
