import { readFileSync } from 'node:fs';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { freePort, waitUntil } from '@internal/upstream-node/testUtils';
import { parse } from 'yaml';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports -- the app's own backend is no package to import from
import rootHttpRouter from '../../backend/src/rootHttpRouter.ts';
import { describeWithRedis, useRedis } from './support/redis.ts';

const LIMIT = 3;
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

/** Starts a backend with the limits of the production config, but of three requests. */
async function startReplica(cache: object, warnings: string[] = []) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { rateLimit, trustProxy } = structuredClone(production);
  Object.assign(rateLimit.plugin.proxy, {
    incomingRequestLimit: LIMIT,
    // Requests from this machine count.
    ipAllowList: [],
  });
  const data = {
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
      ...{ cache, rateLimit, trustProxy },
    },
  };
  const rootLogger = mockServices.rootLogger.mock({
    warn: message => warnings.push(message),
    child: () => rootLogger,
  });
  const backend = createBackend();
  backend.add(mockServices.rootConfig.factory({ data }));
  backend.add(rootLogger.factory);
  backend.add(rootHttpRouter);
  backend.add(pluginWithOneRoute('proxy'));
  backend.add(pluginWithOneRoute('catalog'));
  await backend.start();

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
  return { get, statuses, stop: () => backend.stop() };
}

type Replica = Awaited<ReturnType<typeof startReplica>>;

describe('the rate limits of the production config', () => {
  let replica: Replica;
  beforeAll(async () => {
    replica = await startReplica({ store: 'memory' });
  });
  afterAll(() => replica.stop());

  it('refuse a client with 429 that sends too many requests, and serve the others', async () => {
    const { get, statuses } = replica;
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
    expect(await replica.statuses('/proxy/frobs', claims)).toEqual([
      200, 200, 200, 429,
    ]);
  });
});

describeWithRedis('the rate limits of two replicas with a Redis', () => {
  const redis = useRedis();
  const warnings: string[] = [];
  let replicas: [Replica, Replica];
  let clients = 0;

  beforeAll(async () => {
    // Before Redis, which must not matter.
    const cache = {
      store: production.cache.store,
      connection: redis.url(),
    };
    replicas = [await startReplica(cache, warnings), await startReplica(cache)];
  });
  afterAll(() => Promise.all(replicas.map(({ stop }) => stop())));

  /** Sends what one replica may take, then one request to the other. */
  async function spread() {
    clients += 1;
    const client = `203.0.113.${clients}`;
    const own = await replicas[0].statuses(
      '/proxy/frobs',
      Array(LIMIT + 1).fill(client),
    );
    const other = await replicas[1].get('/proxy/frobs', client);
    return { own, other, client };
  }

  async function expectShared() {
    await waitUntil(async () => (await spread()).other.status === 429);
    await waitUntil(async () => {
      const { own, other } = await spread();
      const retryAfter = Number(other.headers.get('retry-after'));
      return `${own}` === '200,200,200,429' && retryAfter > 0;
    });
  }

  async function expectLocal() {
    const { own, other } = await spread();
    expect(own).toEqual([200, 200, 200, 429]);
    expect(other.status).toBe(200);
  }

  it('count together, and each for itself while Redis is dead or silent', async () => {
    await expectLocal();
    await redis.start();
    await expectShared();
    // The second time, the client is one that has connected again.
    for (let silence = 0; silence < 2; silence += 1) {
      redis.silence();
      await expectLocal();
      redis.resume();
      await expectShared();
    }
    await redis.kill();
    await expectLocal();
    await redis.start();
    await expectShared();

    expect(await replicas[1].statuses('/catalog', ['203.0.113.1'])).toEqual([
      200,
    ]);
    // It failed more often within this minute.
    const failures = warnings.filter(each => each.includes('Redis fails'));
    expect(failures).toEqual([
      expect.stringMatching(/^Requests are counted by each replica for itself/),
    ]);
  }, 300_000);
});
