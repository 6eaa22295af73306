import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';

/** A route that does nothing but let users in: what no route can do without. */
const emptyPlugin = createBackendPlugin({
  pluginId: 'empty',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        httpRouter.use((req, res, next) => {
          httpAuth
            .credentials(req, { allow: ['user'] })
            .then(() => res.json({}), next);
        });
      },
    });
  },
});

const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(emptyPlugin);
backend.add(import('../src'));
backend.start();
// The parent reads how much memory this process takes.
process.on('message', () => process.send?.(process.memoryUsage.rss()));
