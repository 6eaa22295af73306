import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  graphqlExtensionPoint,
  type GraphqlModule,
} from '@internal/plugin-graphql-node';
import { readConfig } from './config';
import { createRouter } from './server/createRouter';
import { createServer } from './server/createServer';

/** Serves `/api/graphql`. */
export const graphqlPlugin = createBackendPlugin({
  pluginId: 'graphql',
  register(env) {
    const modules = new Map<string, GraphqlModule>();
    env.registerExtensionPoint(graphqlExtensionPoint, {
      addSchema(module) {
        if (modules.has(module.id)) {
          throw new ConflictError(`Two modules have the id '${module.id}'`);
        }
        modules.set(module.id, module);
      },
    });

    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ config: rootConfig, httpAuth, httpRouter, logger }) {
        const config = readConfig(rootConfig);
        const server = createServer({
          modules: [...modules.values()],
          config,
          logger,
        });
        httpRouter.use(createRouter({ config, httpAuth, logger, server }));
        if (config.developerTools) {
          // A page that is opened in the browser has no token.
          httpRouter.addAuthPolicy({ path: '/', allow: 'user-cookie' });
        }
      },
    });
  },
});
