import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { RequestScope } from './RequestScope';

/** Logs the errors that callers do not see, and gives refusals their status. */
export function useErrorReports(
  logger: LoggerService,
): Plugin<{ scope: RequestScope }, { scope: RequestScope }> {
  const report = ({ errors }: ExecutionResult, { requestId }: RequestScope) => {
    for (const { extensions, originalError, path } of errors ?? []) {
      if (extensions.http) {
        // Otherwise Yoga responds with 200 to callers that accept application/json.
        Object.assign(extensions.http, { spec: false });
      }
      if (extensions.code === 'INTERNAL_SERVER_ERROR') {
        extensions.requestId = requestId;
        logger.error(
          `GraphQL request ${requestId} failed at ${path?.join('.') ?? 'its start'}`,
          originalError,
        );
      }
    }
  };
  return {
    onExecutionResult({ result, context }) {
      if (result && !isAsyncIterable(result)) {
        report(result, context.scope);
      }
    },
    onSubscribe: ({ args }) => ({
      onSubscribeResult: () => ({
        onNext: ({ result }) => report(result, args.contextValue.scope),
      }),
    }),
  };
}
