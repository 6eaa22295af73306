import { trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';

/**
 * Tells users the id of their request's trace, which each line of the log has, too: in X-Trace-Id,
 * and in the message of an error in JSON.
 */
export const traceIds: RequestHandler = (_req, res, next) => {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  if (traceId) {
    res.setHeader('X-Trace-Id', traceId);
    const json = res.json.bind(res);
    res.json = body => json(addTraceId(body, traceId));
  }
  next();
};

/** Adds the id to the body of Backstage's errors, and leaves all others as they are. */
function addTraceId(body: any, traceId: string): unknown {
  const message = body?.error?.message;
  return typeof message === 'string' && body.response?.statusCode >= 400
    ? {
        ...body,
        error: { ...body.error, message: `${message} (trace ${traceId})` },
      }
    : body;
}
