import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import { UpstreamError } from '@internal/upstream-node';
import { SourceError } from '../errors';

/** Whose messages are for callers, besides those that have a status of 4xx. */
const CLIENT_ERRORS =
  /^(Input|Authentication|NotAllowed|NotFound|Conflict|NotModified)Error$/;

function isForCallers(error: Error & { status?: number; statusCode?: number }) {
  const status = error.statusCode ?? error.status ?? 500;
  // Those of the queues say what callers may know.
  const isOfQueue = error instanceof UpstreamError;
  return isOfQueue || CLIENT_ERRORS.test(error.name) || status < 500;
}

/** Keeps the inside of errors in the log, where the id in the response finds it. */
export function errorHandler(logger: LoggerService): ErrorRequestHandler {
  return (thrown, req, res, next) => {
    const error = toError(thrown);
    if (error.name === 'AbortError' && res.closed) {
      // The client left before its turn.
      return;
    }
    if (isForCallers(error)) {
      next(error);
      return;
    }
    const logId = randomUUID();
    const inside =
      error instanceof SourceError ? error.inside : (error.stack ?? `${error}`);
    logger.warn(`${req.method} ${req.path} failed, logId=${logId}: ${inside}`);
    const message =
      error instanceof SourceError ? error.message : 'The request failed';
    next(
      Object.assign(error instanceof SourceError ? error : new Error(), {
        message: `${message}, logId=${logId}`,
      }),
    );
  };
}
