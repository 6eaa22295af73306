import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { proxyEndpointsExtensionPoint } from '@backstage/plugin-proxy-node/alpha';
import { readEndpoints } from './config/readEndpoints';
import { warnOfReload } from './config/warnOfReload';
import { proxyTargetsReadPermission, readPermissions } from './permissions';
import { createTargetsRouter } from './service/createTargetsRouter';
import { Endpoint } from './service/Endpoint';

/**
 * Adds the endpoints in `proxyResilience` to the proxy, and `/api/proxy/_targets`.
 *
 * @public
 */
export const proxyModuleResilience = createBackendModule({
  pluginId: 'proxy',
  moduleId: 'resilience',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        proxy: proxyEndpointsExtensionPoint,
      },
      async init({ config, httpRouter, lifecycle, proxy, ...services }) {
        const configs = readEndpoints(config);
        const endpoints = configs.map(each => new Endpoint(each, services));

        for (const { path, proxyConfig } of endpoints) {
          proxy.addProxyEndpoints({ [path]: proxyConfig });
        }
        services.permissionsRegistry.addPermissions([
          proxyTargetsReadPermission,
          ...configs.flatMap(each => [...readPermissions(each).values()]),
        ]);
        httpRouter.use(createTargetsRouter(endpoints, services));
        warnOfReload(config, services.logger);

        lifecycle.addStartupHook(() => endpoints.forEach(each => each.start()));
        lifecycle.addShutdownHook(() => endpoints.forEach(each => each.stop()));
      },
    });
  },
});
