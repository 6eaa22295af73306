import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { readAggregatorConfig } from './config/readConfig';
import { createRouter } from './service/router';
import { createSource } from './service/createSource';

/**
 * Serves `/api/frobs-aggregator`.
 *
 * @public
 */
export const frobsAggregatorPlugin = createBackendPlugin({
  pluginId: 'frobs-aggregator',
  register(env) {
    env.registerInit({
      deps: {
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ cache, config, httpAuth, httpRouter }) {
        const source = createSource(readAggregatorConfig(config), cache);
        httpRouter.use(createRouter({ httpAuth, source }));
      },
    });
  },
});
