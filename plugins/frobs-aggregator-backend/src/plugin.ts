import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { frobsAggregatorPermissions } from '@internal/plugin-frobs-aggregator-common';
import { FairQueue } from '@internal/upstream-node';
import { PermissionChecker } from './auth/PermissionChecker';
import { migrate } from './database/migrate';
import { createRouter } from './http/router';
import {
  aggregatorConfigServiceRef,
  frobsAggregatorServiceRef,
} from './service';
import { scheduleRefresh } from './service/scheduleRefresh';

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
        aggregator: frobsAggregatorServiceRef,
        auditor: coreServices.auditor,
        config: aggregatorConfigServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { aggregator, auditor, config, logger, scheduler } = deps;
        const permissionChecker = new PermissionChecker({
          auditor,
          httpAuth: deps.httpAuth,
          permissions: deps.permissions,
          cacheTtl: config.permissionCacheTtl,
        });

        const { connections, timeouts } = config.frobs;
        const queue = new FairQueue(connections, timeouts.response);

        await migrate(deps.database);
        deps.permissionsRegistry.addPermissions(frobsAggregatorPermissions);
        deps.httpRouter.use(
          createRouter({
            aggregator,
            auditor,
            logger,
            permissionChecker,
            queue,
          }),
        );
        await scheduleRefresh({ aggregator, config, scheduler });
        deps.lifecycle.addStartupHook(() => aggregator.start());
        deps.lifecycle.addShutdownHook(() => aggregator.stop());
      },
    });
  },
});
