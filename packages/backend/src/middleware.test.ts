import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { freePort } from '@internal/upstream-node/testUtils';
import rootHttpRouter from './rootHttpRouter';

/** It waits in the middle of its start, and answers as a request asks it to. */
function createSlowApp() {
  const begun = Promise.withResolvers<void>();
  const mayContinue = Promise.withResolvers<void>();
  const plugin = createBackendPlugin({
    pluginId: 'app',
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          begun.resolve();
          await mayContinue.promise;
          http.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
          http.use(({ query }, res) => {
            const { status = 200, ...headers } = query;
            res.status(Number(status)).set(headers).end('served');
          });
        },
      });
    },
  });
  return { plugin, begun, mayContinue };
}

describe('a backend', () => {
  const backend = createBackend();
  const { plugin, begun, mayContinue } = createSlowApp();
  let url: string;
  const get = (path: string) => fetch(url + path);
  const early = { readiness: 0, failure: '' };

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
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
    backend.add(plugin);
    const started = backend.start();
    await begun.promise;
    early.readiness = (await get('/.backstage/health/v1/readiness')).status;
    await get('/api/app').catch(error => {
      early.failure = error.message;
    });
    mayContinue.resolve();
    await started;
  });
  afterAll(() => backend.stop());

  it('answers no request to a plugin before all have started', async () => {
    expect(early).toEqual({ readiness: 503, failure: 'fetch failed' });
    expect(await (await get('/api/app')).text()).toBe('served');
  });

  it.each([
    ['?status=503', '5'],
    ['?status=503&retry-after=60', '60'],
    ['?status=500', null],
  ])('answers %s with Retry-After: %s', async (query, expected) => {
    const { headers } = await get(`/api/app${query}`);
    expect(headers.get('retry-after')).toBe(expected);
  });

  it.each([
    ['/metrics', 404],
    ['/healthcheck', 404],
    ['/app-config.yaml', 404],
    ['/catalog', 200],
    ['/healthy', 200],
  ])('answers %s with %s, where 200 is the app', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});
