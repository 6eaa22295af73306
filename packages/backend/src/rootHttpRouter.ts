import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { closeUntilStarted, notPages, retryAfter } from './middleware';
import { shareRateLimits } from './rateLimit/shareRateLimits';
import { flushTelemetry } from './telemetry';
import { traceIds } from './telemetry/traceIds';

/** What each request passes before Backstage's own middleware. */
export default rootHttpRouterServiceFactory({
  configure({ applyDefaults, middleware, ...services }) {
    const { app, config, lifecycle } = services;
    const { origin } = new URL(config.getString('app.baseUrl'));
    app.use(closeUntilStarted(lifecycle));
    // The app may measure responses if another server serves it, as in development
    // (https://www.w3.org/TR/resource-timing/).
    app.use((_req, res, next) => {
      res.setHeader('Timing-Allow-Origin', origin);
      next();
    });
    app.use(traceIds);
    app.use(retryAfter);
    app.use(notPages);

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
