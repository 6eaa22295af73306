import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { closeUntilStarted } from './closeUntilStarted';
import { notPages } from './notPages';
import { retryAfter } from './retryAfter';
import { shareRateLimits } from './rateLimit/shareRateLimits';
import { flushTelemetry } from './telemetry';
import { traceIds } from './telemetry/traceIds';

/**
 * Traces requests, lets replicas share rate limits, says when to retry, and lets the app measure responses of this
 * backend if another server serves the app, as in development
 * (https://www.w3.org/TR/resource-timing/).
 */
export default rootHttpRouterServiceFactory({
  configure({ applyDefaults, middleware, ...services }) {
    const { app, config, lifecycle } = services;
    const { origin } = new URL(config.getString('app.baseUrl'));
    app.use((_req, res, next) => {
      res.setHeader('Timing-Allow-Origin', origin);
      next();
    });
    app.use(traceIds);
    app.use(retryAfter);
    app.use(notPages);
    app.use(closeUntilStarted(lifecycle));

    const rateLimit = middleware.rateLimit.bind(middleware);
    // The defaults call it at its place, after the request log.
    middleware.rateLimit = () => {
      shareRateLimits(services);
      return rateLimit();
    };
    applyDefaults();
    lifecycle.addShutdownHook(flushTelemetry);
  },
});
