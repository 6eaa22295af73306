import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';

/** A route that does nothing, for signed-in users: as fast as a backend can be. */
export const emptyPlugin = createBackendPlugin({
  pluginId: 'empty',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        const router = Router();
        router.get('/', (request, response, next) => {
          httpAuth
            .credentials(request, { allow: ['user', 'service'] })
            .then(() => response.json({}), next);
        });
        httpRouter.use(router);
      },
    });
  },
});
