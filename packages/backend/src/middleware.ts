import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';

/** What monitoring and scanners ask for. The app would answer with its page, and 200. */
const NOT_PAGES =
  /^\/(metrics|health|healthcheck|healthz|livez|readyz|app-config.*)$/;
/** In seconds: the database and other replicas take about as long to be back. */
const RETRY_AFTER = '5';

/**
 * Closes the connections of requests until all plugins have started, apart from health checks. A
 * backend listens before, and would answer 404, which a load balancer passes on. If a connection
 * closes, it asks another replica.
 */
export function closeUntilStarted(lifecycle: LifecycleService): RequestHandler {
  let hasStarted = false;
  lifecycle.addStartupHook(() => {
    hasStarted = true;
  });
  return (req, _res, next) => {
    if (hasStarted || req.path.startsWith('/.backstage/')) {
      next();
    } else {
      req.socket.destroy();
    }
  };
}

/** Answers 404, so that a probe of a wrong path fails. */
export const notPages: RequestHandler = (req, res, next) => {
  if (NOT_PAGES.test(req.path)) {
    res.status(404).end();
  } else {
    next();
  }
};

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
