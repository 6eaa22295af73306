import type { LoggerService } from '@backstage/backend-plugin-api';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { RequestScope } from './RequestScope';

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
): Plugin<{ scope: RequestScope }, { scope: RequestScope }> {
  const report = (result: ExecutionResult, { requestId }: RequestScope) => {
    result.errors?.forEach(({ extensions, originalError, path }) => {
      if (extensions.code === 'INTERNAL_SERVER_ERROR') {
        logger.error(
          `GraphQL request ${requestId} failed at ${path?.join('.') ?? 'its start'}`,
          originalError,
        );
      }
    });
    result.errors = result.errors?.map(each => toReport(each, requestId));
  };
  return {
    // Other hooks do not see requests that are refused before there is a document.
    onResultProcess({ result, serverContext }) {
      if (!isAsyncIterable(result) && !Array.isArray(result)) {
        report(result, serverContext.scope);
      }
    },
    onSubscribe: ({ args }) => ({
      onSubscribeResult: () => ({
        onNext: ({ result }) => report(result, args.contextValue.scope),
      }),
    }),
  };
}
