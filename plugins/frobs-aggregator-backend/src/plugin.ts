import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { frobsAggregatorPermissions } from '@internal/plugin-frobs-aggregator-common';
import { PermissionGate } from './auth/PermissionGate';
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
        const { permissionCache } = readAggregatorConfig(config);
        const gate = new PermissionGate({
          httpAuth,
          permissions,
          keep: permissionCache,
        });
        deps.permissionsRegistry.addPermissions(frobsAggregatorPermissions);
        deps.httpRouter.use(createRouter({ aggregator, gate }));
      },
    });
  },
});
