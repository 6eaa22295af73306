import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { freePort } from './__testUtils__/freePort';
import rootHttpRouter from './rootHttpRouter';

it('answers no request to a plugin before all have started', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const backend = createBackend();
  const data = {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
  };
  backend.add(mockServices.rootConfig.factory({ data }));
  backend.add(mockServices.rootLogger.factory());
  backend.add(rootHttpRouter);
  const begun = Promise.withResolvers<void>();
  const mayContinue = Promise.withResolvers<void>();
  backend.add(
    createBackendPlugin({
      pluginId: 'slow',
      register(env) {
        env.registerInit({
          deps: { http: coreServices.httpRouter },
          async init({ http }) {
            begun.resolve();
            await mayContinue.promise;
            http.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
            http.use((_req, res) => {
              res.end('served');
            });
          },
        });
      },
    }),
  );
  const started = backend.start();
  await begun.promise;
  const readiness = await fetch(`${url}/.backstage/health/v1/readiness`);
  expect(readiness.status).toBe(503);
  await expect(fetch(`${url}/api/slow`)).rejects.toThrow('fetch failed');

  mayContinue.resolve();
  await started;
  expect(await (await fetch(`${url}/api/slow`)).text()).toBe('served');
  await backend.stop();
});
