import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { frobsAggregatorPermissions } from '@internal/plugin-frobs-aggregator-common';
import { PermissionChecker } from './auth/PermissionChecker';
import { readAggregatorConfig } from './config/readConfig';
import { createRouter } from './service/router';
import { frobsAggregatorServiceRef } from './serviceRef';

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
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init(deps) {
        const { aggregator, config, httpAuth, permissions } = deps;
        const { permissionCacheTtl } = readAggregatorConfig(config);
        const permissionChecker = new PermissionChecker({
          httpAuth,
          permissions,
          cacheTtl: permissionCacheTtl,
        });
        deps.permissionsRegistry.addPermissions(frobsAggregatorPermissions);
        deps.httpRouter.use(createRouter({ aggregator, permissionChecker }));
      },
    });
  },
});
