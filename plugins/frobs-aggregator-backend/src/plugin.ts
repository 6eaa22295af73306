import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { frobsAggregatorPermissions } from '@internal/plugin-frobs-aggregator-common';
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
        config: aggregatorConfigServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { aggregator, config, httpAuth, permissions, scheduler } = deps;
        const permissionChecker = new PermissionChecker({
          httpAuth,
          permissions,
          cacheTtl: config.permissionCacheTtl,
        });

        await migrate(deps.database);
        deps.permissionsRegistry.addPermissions(frobsAggregatorPermissions);
        deps.httpRouter.use(createRouter({ aggregator, permissionChecker }));
        await scheduleRefresh({ aggregator, config, scheduler });
        deps.lifecycle.addStartupHook(() => aggregator.start());
        deps.lifecycle.addShutdownHook(() => aggregator.stop());
      },
    });
  },
});
