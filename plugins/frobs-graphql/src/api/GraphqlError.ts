import type { FieldError } from './FrobsGraphqlApi';

/**
 * A response without the data that was asked for.
 *
 * @public
 */
export class GraphqlError extends Error {
  /** Why: at least one. */
  readonly errors: FieldError[];

  constructor(errors: FieldError[]) {
    super(errors[0]?.message ?? 'The response has neither data nor errors');
    this.name = 'GraphqlError';
    this.errors = errors;
  }

  /** The kind of the first error, such as `CONFLICT`. */
  get code(): string | undefined {
    return this.errors[0]?.extensions?.code;
  }
}
