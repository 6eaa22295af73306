import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import rootHttpRouter from './rootHttpRouter';

const { backend: production } = parse(
  readFileSync(`${__dirname}/../../../app-config.production.yaml`, 'utf8'),
);

const pluginWithOneRoute = (pluginId: string) =>
  createBackendPlugin({
    pluginId,
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
          http.use((_req, res) => {
            res.end();
          });
        },
      });
    },
  });

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('the rate limits of the production config', () => {
  const backend = createBackend();
  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const { rateLimit, trustProxy } = structuredClone(production);
    // Three, and requests from this machine count.
    Object.assign(rateLimit.plugin.proxy, {
      incomingRequestLimit: 3,
      ipAllowList: [],
    });
    const data = {
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { host: '127.0.0.1', port },
        database: { client: 'better-sqlite3', connection: ':memory:' },
        ...{ rateLimit, trustProxy },
      },
    };
    backend.add(mockServices.rootConfig.factory({ data }));
    backend.add(mockServices.rootLogger.factory());
    backend.add(rootHttpRouter);
    backend.add(pluginWithOneRoute('proxy'));
    backend.add(pluginWithOneRoute('catalog'));
    await backend.start();
  });
  afterAll(() => backend.stop());

  const get = (path: string, forwardedFor: string) =>
    fetch(`${url}/api${path}`, {
      headers: { 'x-forwarded-for': forwardedFor },
    });
  const statuses = async (path: string, addresses: string[]) => {
    const found = [];
    for (const address of addresses) {
      found.push((await get(path, address)).status);
    }
    return found;
  };

  it('refuse a client with 429 that sends too many requests, and serve the others', async () => {
    const client = '203.0.113.1';
    expect(await statuses('/proxy/frobs', Array(4).fill(client))).toEqual([
      ...[200, 200, 200],
      429,
    ]);
    const refused = await get('/proxy/frobs', client);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await refused.json()).response).toEqual({ statusCode: 429 });

    expect(await statuses('/proxy/frobs', ['203.0.113.2'])).toEqual([200]);
    expect(await statuses('/catalog', [client])).toEqual([200]);
  });

  it('do not believe the address that a client claims', async () => {
    const claims = [1, 2, 3, 4].map(n => `198.51.100.${n}, 203.0.113.3`);
    expect(await statuses('/proxy/frobs', claims)).toEqual([
      200, 200, 200, 429,
    ]);
  });
});
