import { createGraphQLError } from 'graphql-yoga';
import { GraphQLError } from 'graphql';

/** The errors of `@backstage/errors` that callers may see, by name. */
const CODES: Record<string, string> = {
  AuthenticationError: 'UNAUTHENTICATED',
  ConflictError: 'CONFLICT',
  InputError: 'BAD_USER_INPUT',
  NotAllowedError: 'FORBIDDEN',
  NotFoundError: 'NOT_FOUND',
  ServiceUnavailableError: 'SERVICE_UNAVAILABLE',
  TimeoutError: 'TIMEOUT',
};

/** Why a request is refused as a whole, with the status of the response. */
export function refusal(code: string, message: string, status = 400) {
  return createGraphQLError(message, {
    extensions: { code, http: { status } },
  });
}

/** What a caller sees of an error: its code and path, and its message if it has a code. */
export function toPublicError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError && !error.path) {
    const { extensions, message, originalError } = error;
    // That of a wrong variable says why it does not fit its type.
    if (!originalError || originalError instanceof GraphQLError) {
      return extensions.code ? error : refusal('BAD_REQUEST', message);
    }
  }
  const located = error instanceof GraphQLError ? error : undefined;
  const cause: any = located?.originalError ?? error;
  const code = CODES[cause?.name];
  return createGraphQLError(code ? cause.message : 'Unexpected error', {
    nodes: located?.nodes,
    path: located?.path,
    originalError: cause instanceof Error ? cause : undefined,
    extensions: { code: code ?? 'INTERNAL_SERVER_ERROR' },
  });
}
