import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { FairQueue } from '@internal/upstream-node';
import { waitUntil } from '@internal/upstream-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { once } from 'node:events';
import { connect } from 'node:net';
import { FakeApis } from './__testUtils__/FakeApis';
import { startPlugin } from './__testUtils__/startPlugin';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('frobsAggregatorPlugin', () => {
  let apis: FakeApis;

  beforeEach(async () => {
    apis = new FakeApis();
    await apis.start();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await apis.stop();
  });

  /** Cached values stay fresh until the test has ended. */
  const cache = {
    fresh: '1h',
    staleWhileRevalidate: '1h',
    staleIfError: '1h',
  };
  const start = (options: Partial<Parameters<typeof startPlugin>[0]> = {}) =>
    startPlugin({
      config: { ...apis.config, cache, permissionCacheTtl: '1h' },
      ...options,
    });

  type Call = Awaited<ReturnType<typeof start>>['call'];
  const putThunk = (call: Call, ifMatch: string, targetWeight: number) =>
    call('put', '/thunk').set('if-match', ifMatch).send({ targetWeight });

  it('summarizes the data of FrobsCo, its partner and the database', async () => {
    const { call } = await start();
    const first = await call('get', '/summary').expect(200);
    expect(first.body).toMatchObject({
      frobs: { value: { overTarget: null } },
      thunk: { state: 'fresh', value: null },
    });
    // It is in the next summary, though the former one is still fresh.
    await putThunk(call, '"0"', 150).expect(200);
    const { body, text } = await call('get', '/summary').expect(200);

    expect(body).toMatchObject({
      frobs: {
        state: 'fresh',
        source: 'FrobsCo',
        value: {
          count: 200,
          overTarget: { targetWeight: 150, count: 50 },
        },
      },
      flerps: { state: 'fresh', value: { count: 200 } },
      thunk: {
        state: 'fresh',
        value: { version: 1, targetWeight: 150, setBy: 'user:default/mock' },
      },
    });
    expect(body.frobs.value.heaviest).toHaveLength(5);
    expect(text.length).toBeLessThan(10_000);
  });

  it('returns 304 if the summary has not changed', async () => {
    const { call } = await start();
    // The thunk is read again after a second.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const { headers } = await call('get', '/summary').expect(200);
    const { text } = await call('get', '/summary')
      .set('if-none-match', headers.etag)
      .expect(304);
    expect(text).toBe('');
    await call('get', '/summary')
      .set('if-none-match', `"other", W/${headers.etag}`)
      .expect(304);
    const { text: whole } = await call('get', '/summary')
      .set('if-none-match', '"other"')
      .expect(200);
    expect(JSON.parse(whole).frobs.state).toBe('fresh');
  });

  it('joins frobs with their flerps, page by page', async () => {
    const { call } = await start();
    const { body } = await call('get', '/frobs?limit=2&offset=199').expect(200);
    expect(body).toEqual({
      totalItems: 200,
      items: [
        expect.objectContaining({
          id: 'frob-200',
          flerp: { value: expect.any(Number), measuredAt: expect.any(String) },
        }),
      ],
    });
    const { body: beyond } = await call('get', '/frobs?offset=200').expect(200);
    expect(beyond).toEqual({ items: [], totalItems: 200 });

    const match = '?q=FROB+20&status=active&offset=1';
    for (const path of [`/frobs${match}`, `/frobs/plain${match}`]) {
      const { body: filtered } = await call('get', path).expect(200);
      expect(filtered).toMatchObject({
        totalItems: 2,
        items: [{ id: 'frob-200' }],
      });
    }

    const { body: frob } = await call('get', '/frobs/frob-200').expect(200);
    expect(frob).toEqual(body.items[0]);
    await call('get', '/frobs/frob-999').expect(404);
  });

  it('returns frobs and flerps apart, each from its own API', async () => {
    const { call } = await start();
    const path = '/frobs/plain?limit=200&offset=1';
    const { body: page } = await call('get', path).expect(200);
    expect(page.totalItems).toBe(200);
    expect(page.items).toHaveLength(199);
    expect(page.items[0].id).toBe('frob-2');
    expect(page.items[0]).not.toHaveProperty('flerp');

    const { body: flerps } = await call('post', '/frobs/flerps')
      .send({ ids: ['frob-2'] })
      .expect(200);
    expect(flerps.items).toEqual([
      expect.objectContaining({ frobId: 'frob-2', value: expect.any(Number) }),
    ]);
  });

  it('returns frobs in the order of their ids, by one request', async () => {
    const { call } = await start();
    const { body } = await call('post', '/frobs/by-ids')
      .send({ ids: ['frob-9', '\ud800', '..', 'a,b&limit=1', 'frob-2'] })
      .expect(200);
    expect(body.items.map(({ id }: any) => id)).toEqual(['frob-9', 'frob-2']);
    // The scheduled refresh reads the whole list.
    expect(apis.requests.filter(url => url.includes('?'))).toEqual([
      'GET /v1/list?ids=frob-9,%EF%BF%BD,..,a%2Cb%26limit%3D1,frob-2',
    ]);
    const ids = Array(201).fill('frob-1');
    await call('post', '/frobs/by-ids').send({ ids }).expect(400);
    const long = Array(200).fill('é'.repeat(100));
    const refused = await call('post', '/frobs/by-ids').send({ ids: long });
    expect(refused.body.error).toEqual({
      name: 'InputError',
      message: 'request/body/ids are too long: send fewer of them',
    });
  });

  it('returns many scores, which it requests at once and caches', async () => {
    const { call } = await start();
    const ids = ['frob-1', 'frob-2', 'frob-1', 'frob-x'];
    const { body } = await call('post', '/frobs/scores')
      .send({ ids })
      .expect(200);
    const frobIds = body.items.map((item: any) => item.frobId);
    expect(frobIds).toEqual(['frob-1', 'frob-2']);
    expect(body.missing).toEqual([
      {
        frobId: 'frob-x',
        code: 'not-found',
        reason: 'FrobsCo has no such frob',
      },
    ]);
    await call('post', '/frobs/scores').send({ ids }).expect(200);
    const sent = 'POST /v1/scores';
    expect(apis.requests.filter(each => each === sent)).toHaveLength(1);
    apis.failWith = 500;
    const { body: other } = await call('post', '/frobs/scores')
      .send({ ids: ['frob-1', 'frob-3'] })
      .expect(200);
    expect(other).toMatchObject({
      items: [{ frobId: 'frob-1' }],
      missing: [{ frobId: 'frob-3', code: 'status' }],
    });
    apis.failWith = undefined;
    const { body: again } = await call('post', '/frobs/scores').send({ ids });
    expect(again).toEqual(body);
  });

  it('says which sources are unavailable', async () => {
    apis.failWith = 404;
    const { call } = await start();
    const { body } = await call('get', '/summary').expect(200);
    expect(body).toMatchObject({
      frobs: { state: 'unavailable', code: 'status' },
      flerps: {
        state: 'unavailable',
        reason: 'The partner company: The API answered with an error, 404',
      },
      thunk: { state: 'fresh', value: null },
    });
  });

  it('has the other sources while the database is silent', async () => {
    const knex = await databases.init('SQLITE_3');
    const { call } = await start({
      database: mockServices.database.factory({ knex }),
    });
    await call('get', '/summary').expect(200);
    // It takes the only connection.
    const transaction = await knex.transaction();
    const summary = await waitUntil(async () => {
      const { body } = await call('get', '/summary').expect(200);
      return body.thunk.state === 'stale' && body;
    });
    expect(summary).toMatchObject({
      frobs: { state: 'fresh' },
      flerps: { state: 'fresh' },
      thunk: { reason: 'The database failed' },
    });
    await putThunk(call, '"0"', 1).expect(503);
    await transaction.rollback();
    await call('get', '/thunk').expect(404);
  });

  it('keeps every thunk and loses no update', async () => {
    const { call } = await start();
    await call('get', '/thunk').expect(404);
    const first = await putThunk(call, '"0"', 1).expect(200);
    expect(first.headers.etag).toBe('"1"');
    const late = await putThunk(call, '"0"', 2).expect(412);
    expect(late.body.error.name).toBe('PreconditionFailedError');
    await putThunk(call, first.headers.etag, 3).expect(200);

    const current = await call('get', '/thunk').expect(200);
    const history = await call('get', '/thunk/history').expect(200);
    expect(current.body.targetWeight).toBe(3);
    expect(current.headers.etag).toBe('"2"');
    expect(history.body).toMatchObject({
      totalItems: 2,
      items: [current.body, first.body],
    });
  });

  it('streams the thunk and its changes until the client leaves', async () => {
    const { call, backend } = await start();
    await putThunk(call, '"0"', 10).expect(200);
    const client = new AbortController();
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/frobs-aggregator/thunk/changes`,
      {
        headers: { authorization: mockCredentials.user.header() },
        signal: client.signal,
      },
    );
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events: string[] = [];
    for await (const chunk of response.body!) {
      events.push(`${Buffer.from(chunk)}`);
      if (events.length === 2) {
        break;
      }
      await putThunk(call, '"1"', 11).expect(200);
    }
    expect(events).toEqual([
      expect.stringMatching(/^id: 1\nevent: thunk\ndata: {.*}\n\n$/),
      expect.stringMatching(/^id: 2\nevent: thunk\ndata: {.*}\n\n$/),
    ]);
    client.abort();
  });

  it('leaves a connection usable after a HEAD request for changes', async () => {
    const { backend } = await start();
    const socket = connect(backend.server.port());
    const send = async (method: string, path: string) => {
      socket.write(
        `${method} /api/frobs-aggregator${path} HTTP/1.1\r\nhost: a\r\nauthorization: ${mockCredentials.user.header()}\r\n\r\n`,
      );
      return `${await once(socket, 'data')}`;
    };
    expect(await send('HEAD', '/thunk/changes')).toMatch('200 OK');
    // Of somebody else, if the connection is that of a load balancer.
    expect(await send('GET', '/thunk')).toMatch('404 Not Found');
    socket.destroy();
  });

  it('calls no API for a client that leaves before its turn', async () => {
    const { targets } = apis.config.frobs;
    const config = {
      ...apis.config,
      cache,
      frobs: { targets, connections: 1 },
    };
    const logger = mockServices.logger.mock();
    const features = [logger.factory];
    const { backend, call } = await start({ config, features });
    const run = jest.spyOn(FairQueue.prototype, 'run');
    let release = () => {};
    apis.hold = new Promise(resolve => {
      release = resolve;
    });
    const first = call('get', '/frobs/frob-1').then(({ status }) => status);
    await waitUntil(() => apis.requests.includes('GET /v1/frobs/frob-1'));

    const client = new AbortController();
    const leaving = fetch(
      `http://localhost:${backend.server.port()}/api/frobs-aggregator/frobs/frob-2`,
      {
        headers: { authorization: mockCredentials.user.header() },
        signal: client.signal,
      },
    );
    await waitUntil(() => run.mock.calls.length === 2);
    client.abort();
    await expect(leaving).rejects.toThrow('aborted');
    await waitUntil(() => run.mock.calls[1][2]!.aborted);
    release();
    expect(await first).toBe(200);
    await call('get', '/frobs/frob-3').expect(200);
    expect(apis.requests).not.toContain('GET /v1/frobs/frob-2');
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('needs a sign-in for every route', async () => {
    const { backend, call } = await start();
    const { body: openapi } = await call('get', '/openapi.json').expect(200);
    const routes = Object.entries<object>(openapi.paths).flatMap(
      ([path, operations]) =>
        Object.keys(operations).map(method => [method, path]),
    );
    expect(routes.length).toBeGreaterThan(8);
    for (const [method, path] of [...routes, ['get', '/elsewhere']]) {
      const { body } = await request(backend.server)
        [method as 'get'](`/api/frobs-aggregator${path}`)
        .expect(401);
      expect(body.error.name).toBe('AuthenticationError');
    }
  });

  it('accepts a thunk from users only, not from services', async () => {
    const { call } = await start();
    const { body } = await putThunk(call, '"0"', 1)
      .set('authorization', mockCredentials.service.header())
      .expect(403);
    expect(body.error.name).toBe('NotAllowedError');
  });

  it('asks the permission framework who may do what', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === 'frobs.summary.read'
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        })),
    });
    const { call } = await start({ features: [permissions.factory] });
    await call('get', '/summary').expect(200);
    const { body } = await putThunk(call, '"0"', 1).expect(403);
    expect(body.error).toEqual({
      name: 'NotAllowedError',
      message: 'Permission frobs.thunk.update is required',
    });
    await call('get', '/summary').expect(200);
    // One decision for each permission, however many requests.
    expect(permissions.authorize).toHaveBeenCalledTimes(2);
  });

  it('refuses a wrong thunk and says why', async () => {
    const { call } = await start();
    for (const [thunk, reason] of [
      ['{"targetWeight":0}', 'targetWeight must be > 0'],
      ['{"targetWeight":1e999}', 'targetWeight must be'],
      ['{"targetWeight":"5"}', 'targetWeight must be number'],
      ['{}', "must have required property 'targetWeight'"],
      ['{"targetWeight":1,"colour":1}', 'body must NOT have additional'],
      ['[]', 'body must be object'],
      ['{', 'JSON'],
    ]) {
      const { body } = await call('put', '/thunk')
        .set('content-type', 'application/json')
        .set('if-match', '"0"')
        .send(thunk)
        .expect(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(reason),
      });
    }
    const { body } = await call('put', '/thunk')
      .send({ targetWeight: 1 })
      .expect(400);
    expect(body.error.message).toContain("'if-match'");
    await call('get', '/thunk').expect(404);
  });

  it('refuses wrong parameters and says why', async () => {
    const { call } = await start();
    for (const [path, reason] of [
      ['/frobs?limit=0', 'limit must be >= 1'],
      ['/frobs?limit=201', 'limit must be <= 200'],
      ['/frobs?limit=ten', 'limit must be integer'],
      ['/frobs?limit=Infinity', 'limit must be integer'],
      ['/frobs?offset=-1', 'offset must be >= 0'],
      ['/thunk/history?offset=-Infinity', 'offset must be integer'],
      ['/frobs?offset=1&offset=2', 'offset must be integer'],
      ['/frobs?page=2', 'page'],
      ['/frobs?status=lost', 'status'],
      ['/thunk/history?limit=x', 'limit must be integer'],
      ['/frobs?offset=100001', 'offset must be <= 100000'],
    ]) {
      const { body } = await call('get', path).expect(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(reason),
      });
    }
  });

  it('returns an error in the Backstage shape for an unknown route', async () => {
    const { call } = await start();
    const { body } = await call('get', '/elsewhere?x=1').expect(404);
    expect(body).toEqual({
      error: { name: 'NotFoundError', message: expect.any(String) },
      request: { method: 'GET', url: '/elsewhere?x=1' },
      response: { statusCode: 404 },
    });
  });

  it('fails the start if the config is wrong, and names the key', async () => {
    const config = { ...apis.config, refreshInterval: 'soon' };
    await expect(start({ config })).rejects.toThrow(
      'frobsAggregator.refreshInterval',
    );
  });
});
