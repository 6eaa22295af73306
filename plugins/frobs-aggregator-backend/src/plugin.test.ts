import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { LISTENER_NAMES, startFrobsco, type Frobsco } from 'frobsco';
import request from 'supertest';
import { frobsAggregatorPlugin } from './plugin';

const anyPort = {
  ports: Object.fromEntries(LISTENER_NAMES.map(name => [name, 0])),
};

describe('frobsAggregatorPlugin', () => {
  const { path: databaseDirectory } = createMockDirectory();
  let frobsco: Frobsco;

  beforeEach(async () => {
    frobsco = await startFrobsco(anyPort);
  });

  afterEach(() => frobsco.stop());

  async function startBackend(directory?: string) {
    const backend = await startTestBackend({
      features: [
        frobsAggregatorPlugin,
        databaseServiceFactory,
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: {
                client: 'better-sqlite3',
                connection: directory ? { directory } : ':memory:',
              },
            },
            frobsAggregator: {
              frobs: { baseUrl: `${frobsco.urls.api}/v1` },
              flerps: { baseUrl: frobsco.urls.partner },
            },
          },
        }),
      ],
    });
    const call = (method: 'get' | 'put', path: string) =>
      request(backend.server)
        [method](`/api/frobs-aggregator${path}`)
        .set('authorization', mockCredentials.user.header());
    return { backend, call };
  }

  it('summarises what FrobsCo, its partner and the database know', async () => {
    const { call } = await startBackend();
    await call('put', '/thunk').send({ targetWeight: 2500 }).expect(200);
    const { body } = await call('get', '/summary').expect(200);

    expect(body).toMatchObject({
      count: 200,
      flerps: { count: 200 },
      thunk: { targetWeight: 2500, setBy: 'user:default/mock' },
      computedFrom: [
        { source: `${frobsco.urls.api}/v1/list`, items: 200 },
        { source: `${frobsco.urls.partner}/flerp-batch`, items: 200 },
      ],
    });
    expect(body.heaviest).toHaveLength(5);
    expect(body.countOverTarget).toBeGreaterThan(0);
  });

  it('joins frobs with their flerps, page by page', async () => {
    const { call } = await startBackend();
    const { body } = await call('get', '/frobs?limit=2&offset=199').expect(200);
    expect(body.totalItems).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        id: 'frob-200',
        flerp: { value: expect.any(Number), measuredAt: expect.any(String) },
      }),
    ]);
    const { body: beyond } = await call('get', '/frobs?offset=200').expect(200);
    expect(beyond).toEqual({ items: [], totalItems: 200 });
  });

  it('keeps every thunk', async () => {
    const { call } = await startBackend();
    await call('get', '/thunk').expect(404);
    await call('put', '/thunk').send({ targetWeight: 1 }).expect(200);
    await call('put', '/thunk').send({ targetWeight: 2 }).expect(200);

    const current = await call('get', '/thunk').expect(200);
    const history = await call('get', '/thunk/history').expect(200);
    expect(current.body.targetWeight).toBe(2);
    expect(history.body.totalItems).toBe(2);
    expect(history.body.items[0]).toEqual(current.body);
  });

  it('finds the thunk again after a restart', async () => {
    const before = await startBackend(databaseDirectory);
    const { body: thunk } = await before
      .call('put', '/thunk')
      .send({ targetWeight: 7 })
      .expect(200);
    await before.backend.stop();

    const after = await startBackend(databaseDirectory);
    const { body } = await after.call('get', '/thunk').expect(200);
    expect(body).toEqual(thunk);
  });

  it.each([
    ['get', '/summary'],
    ['get', '/frobs'],
    ['get', '/thunk'],
    ['put', '/thunk'],
    ['get', '/thunk/history'],
    ['get', '/elsewhere'],
  ] as const)('wants a sign-in for %s %s', async (method, path) => {
    const { backend } = await startBackend();
    const { body } = await request(backend.server)
      [method](`/api/frobs-aggregator${path}`)
      .expect(401);
    expect(body.error.name).toBe('AuthenticationError');
  });

  it('lets people set the thunk, and no services', async () => {
    const { call } = await startBackend();
    const { body } = await call('put', '/thunk')
      .set('authorization', mockCredentials.service.header())
      .send({ targetWeight: 1 })
      .expect(403);
    expect(body.error.name).toBe('NotAllowedError');
  });

  it.each([
    ['{"targetWeight":0}', 'targetWeight: must be a positive finite number'],
    ['{"targetWeight":-1}', 'targetWeight: must be a positive finite number'],
    [
      '{"targetWeight":1e999}',
      'targetWeight: must be a positive finite number',
    ],
    ['{"targetWeight":"5"}', 'targetWeight: must be a positive finite number'],
    ['{}', 'targetWeight: must be a positive finite number'],
    ['{"targetWeight":1,"colour":1}', 'colour'],
    ['[]', 'the whole value'],
    ['{', 'JSON'],
  ])('refuses the thunk %s and says why', async (thunk, reason) => {
    const { call } = await startBackend();
    const { body } = await call('put', '/thunk')
      .set('content-type', 'application/json')
      .send(thunk)
      .expect(400);
    expect(body.error.message).toContain(reason);
    await call('get', '/thunk').expect(404);
  });

  it.each([
    ['limit=0', 'limit: must be at least 1'],
    ['limit=101', 'limit: must be at most 100'],
    ['limit=ten', 'limit: must be a whole number from 1 to 100'],
    ['offset=-1', 'offset: must be a whole number'],
    ['offset=1&offset=2', 'offset: must be given once'],
    ['page=2', 'page'],
  ])('refuses the page %s and says why', async (query, reason) => {
    const { call } = await startBackend();
    const { body } = await call('get', `/frobs?${query}`).expect(400);
    expect(body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(reason),
    });
  });

  it('answers in the Backstage error shape where there is nothing', async () => {
    const { call } = await startBackend();
    const { body } = await call('get', '/elsewhere?x=1').expect(404);
    expect(body).toMatchObject({
      error: { name: 'NotFoundError', message: expect.any(String) },
      request: { method: 'GET', url: '/elsewhere?x=1' },
      response: { statusCode: 404 },
    });
    expect(body.error.stack).toBeUndefined();
  });

  it('starts without FrobsCo, says what is missing, and finds it again', async () => {
    await frobsco.stop();
    const { call } = await startBackend();
    const { body } = await call('get', '/summary').expect(503);
    expect(body.error.name).toBe('ServiceUnavailableError');
    expect(body.error.message).toMatch(/^GET http:.+ failed: .*ECONNREFUSED/);
    await call('put', '/thunk').send({ targetWeight: 1 }).expect(200);

    frobsco = await startFrobsco({ ports: portsOf(frobsco) });
    await call('get', '/summary').expect(200);
  });
});

function portsOf({ urls }: Frobsco) {
  return Object.fromEntries(
    Object.entries(urls).map(([name, url]) => [
      name,
      Number(new URL(url).port),
    ]),
  );
}
