import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { readEndpoints } from './config/readEndpoints';
import { proxyTargetsReadPermission, readPermissions } from './permissions';
import { createRouter } from './service/createRouter';
import { Endpoint } from './service/Endpoint';
import { PermissionChecker } from './service/PermissionChecker';

const TARGETS_CACHE_TTL_MS = 10_000;

/** Adds the endpoints in `proxyResilience` to the proxy, and `/api/proxy/_targets`. */
export const proxyModuleResilience = createBackendModule({
  pluginId: 'proxy',
  moduleId: 'resilience',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({ config, httpRouter, lifecycle, ...services }) {
        const configs = readEndpoints(config);
        const endpoints = configs.map(each => new Endpoint(each, services));

        services.permissionsRegistry.addPermissions([
          proxyTargetsReadPermission,
          ...configs.flatMap(each => [...readPermissions(each).values()]),
        ]);
        // Modules come before their plugin, so this is asked before the proxy's own
        // endpoints, and like those only for callers with a valid token.
        httpRouter.use(
          createRouter(
            endpoints,
            // Without permissions, everybody would see internal addresses.
            config.getOptionalBoolean('permission.enabled')
              ? new PermissionChecker(services, TARGETS_CACHE_TTL_MS)
              : undefined,
          ),
        );
        lifecycle.addStartupHook(() =>
          endpoints.forEach(({ client }) => client.start()),
        );
        lifecycle.addShutdownHook(() =>
          endpoints.forEach(({ client }) => client.stop()),
        );
      },
    });
  },
});
