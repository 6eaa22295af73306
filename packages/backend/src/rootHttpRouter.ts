import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';

/**
 * Lets the app measure responses of this backend if another server serves the app, as in
 * development (https://www.w3.org/TR/resource-timing/).
 */
export default rootHttpRouterServiceFactory({
  configure({ app, config, applyDefaults }) {
    const { origin } = new URL(config.getString('app.baseUrl'));
    app.use((_req, res, next) => {
      res.setHeader('Timing-Allow-Origin', origin);
      next();
    });
    applyDefaults();
  },
});
