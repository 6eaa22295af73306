import type { LoggerService } from '@backstage/backend-plugin-api';
import { GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { GraphqlConfig } from '../config';
import { toPublicError } from '../errors';
import type { RequestScope } from './RequestScope';

/** What graphql-js adds to its messages about names that are not in the schema. */
const SUGGESTION = / Did you mean .*\?$/;

/** A copy, as errors of a refused document are cached: with what this request adds. */
function toReport(error: GraphQLError, requestId: string): GraphQLError {
  const { message, extensions, nodes, originalError, path, positions, source } =
    error;
  const { http } = extensions;
  return new GraphQLError(message, {
    ...{ nodes, originalError, path, positions, source },
    extensions: {
      ...extensions,
      // Of a body that is no JSON, with all of its text.
      originalError: undefined,
      requestId,
      // Otherwise Yoga responds with 200 to callers that accept application/json.
      ...(http ? { http: { ...http, spec: false } } : {}),
    },
  });
}

/**
 * Tells callers the id of their request in each error, logs the errors that they do not see,
 * and gives refusals their status.
 */
export function useErrorReports(
  logger: LoggerService,
  { developerTools }: GraphqlConfig,
): Plugin<{ scope: RequestScope }, { scope: RequestScope }> {
  const report = (error: GraphQLError, { requestId, signal }: RequestScope) => {
    const { extensions, originalError, path } = error;
    const hasLeft = signal.aborted && originalError === signal.reason;
    if (extensions.code === 'INTERNAL_SERVER_ERROR' && !hasLeft) {
      logger.error(
        `GraphQL request ${requestId} failed at ${path?.join('.') ?? 'its start'}`,
        originalError,
      );
    }
    const copy = toReport(error, requestId);
    if (!developerTools && !path) {
      copy.message = copy.message.replace(SUGGESTION, '');
    }
    return copy;
  };
  return {
    // Other hooks do not see requests that are refused before there is a document.
    onResultProcess({ result, serverContext }) {
      if (!isAsyncIterable(result) && !Array.isArray(result)) {
        result.errors = result.errors?.map(each =>
          report(each, serverContext.scope),
        );
      }
    },
    onSubscribe: ({ args }) => ({
      onSubscribeResult: () => ({
        onNext: ({ result }) => {
          result.errors = result.errors?.map(each =>
            report(each, args.contextValue.scope),
          );
        },
      }),
      onSubscribeError({ error, setError }) {
        const { message, extensions } = report(
          toPublicError(error),
          args.contextValue.scope,
        );
        setError(new GraphQLError(message, { extensions }));
      },
    }),
  };
}
