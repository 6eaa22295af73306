import type { RequestHandler } from 'express';

/** In seconds: the database and other replicas take about as long to be back. */
const RETRY_AFTER = '5';

/** Tells clients when to try again after a 503, unless the response does: Backstage's does not. */
export const retryAfter: RequestHandler = (_req, res, next) => {
  const { writeHead } = res;
  res.writeHead = (...args: any[]) => {
    if (args[0] === 503 && !res.hasHeader('retry-after')) {
      res.setHeader('Retry-After', RETRY_AFTER);
    }
    return writeHead.apply(res, args as any);
  };
  next();
};
