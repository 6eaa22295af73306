import { trace } from '@opentelemetry/api';
import type { RequestHandler, Response } from 'express';

/**
 * Tells users the id of their request's trace, which each line of the log has, too: in X-Trace-Id,
 * and in the message of an error.
 */
export const traceIds: RequestHandler = (_req, res, next) => {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  if (traceId) {
    res.setHeader('X-Trace-Id', traceId);
    const json = res.json.bind(res);
    res.json = body => json(addToJson(body, traceId));
    addToText(res, traceId);
  }
  next();
};

/** Adds the id to the body of Backstage's errors, and leaves all others as they are. */
function addToJson(body: any, traceId: string): unknown {
  const message = body?.error?.message;
  return typeof message === 'string' && body.response?.statusCode >= 400
    ? {
        ...body,
        error: { ...body.error, message: `${message} (trace ${traceId})` },
      }
    : body;
}

/** The proxy plugin sends its own errors as text, without a length. What APIs send is streamed. */
function addToText(res: Response, traceId: string): void {
  const end: (...args: any[]) => Response = res.end.bind(res);
  res.end = (...[chunk, ...others]: any[]) => {
    const isOwn = typeof chunk === 'string' && !res.hasHeader('content-length');
    return isOwn && res.statusCode >= 500
      ? end(`${chunk} (trace ${traceId})`, ...others)
      : end(chunk, ...others);
  };
}
