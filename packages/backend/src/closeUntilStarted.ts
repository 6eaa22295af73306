import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';

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
