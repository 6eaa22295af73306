import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { readAggregatorConfig } from './config';
import { DatabaseThunkStore } from './database/DatabaseThunkStore';
import { FrobsAggregator } from './service/FrobsAggregator';
import { createRouter } from './service/router';
import { FrobsCoClient } from './upstream/FrobsCoClient';
import { PartnerClient } from './upstream/PartnerClient';

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
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ config, database, httpAuth, httpRouter }) {
        const { frobs, flerps } = readAggregatorConfig(config);
        const thunks = await DatabaseThunkStore.create(database);
        const aggregator = new FrobsAggregator({
          frobsCo: new FrobsCoClient(frobs),
          partner: new PartnerClient(flerps),
          thunks,
        });
        httpRouter.use(createRouter({ aggregator, httpAuth, thunks }));
      },
    });
  },
});
