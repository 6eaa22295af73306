import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { frobsAggregatorPermissions } from '@internal/plugin-frobs-aggregator-common';
import { FairQueue, parseConfig } from '@internal/upstream-node';
import { PermissionChecker } from './auth/PermissionChecker';
import { aggregatorConfigSchema } from './config/schema';
import { migrate } from './database/migrate';
import { ThunkStore } from './database/ThunkStore';
import { createRouter } from './http/router';
import { FrobsAggregator } from './service/FrobsAggregator';
import { scheduleRefresh } from './service/scheduleRefresh';
import { ScoreCache } from './service/ScoreCache';
import { SummaryCache } from './service/SummaryCache';
import { FrobsCoClient } from './upstream/FrobsCoClient';
import { PartnerClient } from './upstream/PartnerClient';

/** Serves `/api/frobs-aggregator`. */
export const frobsAggregatorPlugin = createBackendPlugin({
  pluginId: 'frobs-aggregator',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init({ auditor, cache, logger, scheduler, ...deps }) {
        const config = parseConfig(
          aggregatorConfigSchema,
          deps.config,
          'frobsAggregator',
        );
        const { connections, timeouts } = config.frobs;

        const thunks = new ThunkStore(await migrate(deps.database));
        const frobsCo = new FrobsCoClient(config.frobs);
        const partner = new PartnerClient(config.flerps);
        const sources = { frobsCo, partner, thunks };
        const aggregator = new FrobsAggregator({
          ...sources,
          scores: new ScoreCache(frobsCo, { ttl: config.cache.fresh }),
          summaryCache: new SummaryCache({
            ...sources,
            cache,
            logger,
            ttls: config.cache,
          }),
        });

        deps.permissionsRegistry.addPermissions(frobsAggregatorPermissions);
        deps.httpRouter.use(
          createRouter({
            aggregator,
            auditor,
            logger,
            permissionChecker: new PermissionChecker({
              auditor,
              httpAuth: deps.httpAuth,
              permissions: deps.permissions,
              cacheTtl: config.permissionCacheTtl,
            }),
            queue: new FairQueue(connections, timeouts.response),
          }),
        );
        await scheduleRefresh({ aggregator, config, scheduler });
        deps.lifecycle.addStartupHook(() => aggregator.start());
        deps.lifecycle.addShutdownHook(() => aggregator.stop());
      },
    });
  },
});
