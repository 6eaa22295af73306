import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import frobsAggregatorPlugin from '@internal/plugin-frobs-aggregator-backend';
import graphqlPlugin from '@internal/plugin-graphql-backend';
import catalogModule from '@internal/plugin-graphql-backend-module-catalog';
import frobsModule from '@internal/plugin-graphql-backend-module-frobs';
import request from 'supertest';
import { configFor } from './aggregator/startAggregator.ts';
import { useMock } from './support/mock.ts';

const teams = ['cog', 'flange', 'lever', 'sprocket'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: `team-${name}` },
}));
const brassCog = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'brass-cog',
    annotations: { 'frobsco.com/frob-id': 'frob-007' },
  },
};

type GetEntities = Parameters<CatalogService['getEntitiesByRefs']>;

const JOIN = `query ($first: Int) {
  frobs(first: $first) {
    total nextCursor
    items { id name ownerName flerp { value } owner { ref } score }
  }
}`;

describe('frobs in the GraphQL API', () => {
  const mock = useMock();

  async function start({
    /** Who may not read frobs. */
    denied = '',
    /** How long the partner has. */
    patience = '1h',
  } = {}) {
    const catalog = catalogServiceMock({ entities: [...teams, brassCog] });
    const getEntities = jest.fn((...args: GetEntities) =>
      catalog.getEntitiesByRefs(...args),
    );
    const upstreams = configFor(mock, { retry: { attempts: 0 } });
    const { server } = await startTestBackend({
      features: [
        frobsAggregatorPlugin,
        graphqlPlugin,
        catalogModule,
        frobsModule,
        databaseServiceFactory,
        catalogServiceMock.mock({ getEntitiesByRefs: getEntities }).factory,
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        mockServices.permissions.mock({
          authorize: async (requests, options) => {
            const { principal }: any = (options as any).credentials;
            const result =
              principal.userEntityRef === denied
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW;
            return requests.map(() => ({ result }) as const);
          },
        }).factory,
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            frobsAggregator: {
              refreshInterval: '1h',
              ...upstreams,
              flerps: {
                ...upstreams.flerps,
                timeouts: { attempt: patience, response: patience },
              },
            },
          },
        }),
      ],
    });
    const query = async (text: string, variables = {}, user?: string) => {
      const { body } = await request(server)
        .post('/api/graphql')
        .set('authorization', mockCredentials.user.header(user))
        .send({ query: text, variables });
      return {
        data: body.data,
        errors: (body.errors ?? []).map(({ path, extensions }: any) => [
          path?.join('.'),
          extensions.code,
        ]),
        text: JSON.stringify(body),
      };
    };
    return { query, getEntities, port: server.port() };
  }

  const countRequests = async (route: string) =>
    (await mock.requests({ route })).length;

  it('joins 200 frobs with one request to each source', async () => {
    const { query, getEntities } = await start();
    const { data, errors } = await query(JOIN, { first: 200 });
    expect(errors).toEqual([]);
    expect(data.frobs).toMatchObject({ total: 200, nextCursor: null });
    expect(data.frobs.items).toHaveLength(200);
    for (const { ownerName, owner, flerp, score } of data.frobs.items) {
      expect(owner.ref).toBe(`group:default/${ownerName}`);
      expect(flerp.value).toEqual(expect.any(Number));
      expect(score).toEqual(expect.any(Number));
    }
    expect(getEntities).toHaveBeenCalledTimes(1);
    expect(await countRequests('/v1/list')).toBe(1);
    expect(await countRequests('/flerp-batch')).toBe(1);
    expect(await countRequests('/v1/scores')).toBe(1);
    expect(await mock.requests({ listener: 'api' })).toHaveLength(2);
    expect(await mock.requests({ listener: 'partner' })).toHaveLength(1);
  });

  it('returns pages', async () => {
    const { query } = await start();
    const page = `query ($after: String) {
      frobs(first: 150, after: $after) { items { id } nextCursor }
    }`;
    const { data: first } = await query(page);
    const after = first.frobs.nextCursor;
    const { data: next } = await query(page, { after });
    expect(next.frobs.items).toHaveLength(50);
    expect(next.frobs.items[0].id).toBe('frob-151');
    expect(next.frobs.nextCursor).toBeNull();
    const { errors } = await query(page, { after: 'x' });
    expect(errors).toEqual([['frobs', 'BAD_USER_INPUT']]);
  });

  it('adds the frob of a component to the catalog', async () => {
    const { query } = await start();
    const { data } = await query(`{
      entity(ref: "component:brass-cog") { ... on Component { frob { id owner { name } } } }
      one: frob(id: "frob-001") { id }
      none: frob(id: "frob-999") { id }
    }`);
    expect(data.entity.frob.id).toBe('frob-007');
    expect(data.entity.frob.owner.name).toMatch(/^team-/);
    expect(data.one.id).toBe('frob-001');
    expect(data.none).toBeNull();
    // One for the ids of the query, one for those of the catalog.
    expect(await countRequests('/v1/list')).toBe(2);
  });

  it.each([
    { type: 'status', statuses: [500] },
    { type: 'wrong-shape', field: 'value', change: 'null' },
    { type: 'latency', delay: { distribution: 'fixed', ms: 60_000 } },
  ])('loses only what the partner has if it fails: $type', async effect => {
    await mock.control.addFault({ listeners: ['partner'], effect } as any);
    const isSlow = effect.type === 'latency';
    const { query } = await start({ patience: isSlow ? '200ms' : '1h' });
    const { data, errors, text } = await query(JOIN, { first: 2 });
    expect(data.frobs.items[0]).toMatchObject({
      id: 'frob-001',
      flerp: null,
      owner: { ref: expect.any(String) },
      score: expect.any(Number),
    });
    expect(errors).toContainEqual([
      'frobs.items.0.flerp',
      'SERVICE_UNAVAILABLE',
    ]);
    expect(errors).toHaveLength(2);
    expect(text).toContain('The partner company: ');
    expect(text).not.toMatch(/127\.0\.0\.1|localhost/);
  });

  it('loses only what it reads from FrobsCo if FrobsCo is down', async () => {
    await mock.control.applyPreset('down');
    const { query } = await start();
    const { data, errors, text } = await query(`{
      frobs { total }
      frobSummary { frobs { count } flerps { count freshness { source } } thunk { version } }
      thunk { version }
      entity(ref: "group:team-cog") { name }
    }`);
    expect(data).toEqual({
      frobs: null,
      frobSummary: {
        frobs: null,
        flerps: { count: 200, freshness: { source: expect.any(String) } },
        thunk: null,
      },
      thunk: null,
      entity: { name: 'team-cog' },
    });
    expect(errors.sort()).toEqual([
      ['frobSummary.frobs', 'SERVICE_UNAVAILABLE'],
      ['frobs', 'SERVICE_UNAVAILABLE'],
    ]);
    expect(text).toContain('FrobsCo: ');
    expect(text).not.toMatch(/127\.0\.0\.1:\d|ECONNREFUSED/);
  });

  it('sets the thunk, tells of conflicts and of changes', async () => {
    const { query, port } = await start();
    const changes = await fetch(`http://localhost:${port}/api/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        authorization: mockCredentials.user.header(),
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        query: 'subscription { thunkChanged { version targetWeight } }',
      }),
    });
    const set = `mutation ($version: Int!) {
      setThunk(targetWeight: 500, version: $version) { version setBy }
    }`;
    const { data } = await query(set, { version: 0 });
    expect(data.setThunk).toEqual({ version: 1, setBy: 'user:default/mock' });
    const { errors } = await query(set, { version: 0 });
    expect(errors).toEqual([['setThunk', 'CONFLICT']]);
    const { data: read } = await query('{ thunk { version } }');
    expect(read.thunk.version).toBe(1);

    const reader = changes
      .body!.pipeThrough(new TextDecoderStream())
      .getReader();
    let received = '';
    while (!received.includes('thunkChanged')) {
      received += (await reader.read()).value;
    }
    expect(received).toContain('{"version":1,"targetWeight":500}');
    await reader.cancel();
  });

  it('lets the aggregator decide what each user may read, at the same time', async () => {
    const { query } = await start({ denied: 'user:default/eve' });
    const text = `{
      frobs { total }
      frob(id: "frob-001") { flerp { value } score }
      frobSummary { frobs { count } }
      entity(ref: "group:team-cog") { name }
    }`;
    const users = ['ada', 'eve', 'ada', 'eve', 'eve', 'ada'];
    const results = await Promise.all(
      users.map(user => query(text, {}, `user:default/${user}`)),
    );
    const seen = results.map(({ data, errors }) => [
      data.entity.name,
      data.frobs?.total,
      typeof data.frob?.score,
      data.frobSummary?.frobs.count,
      errors.sort(),
    ]);
    const ada = ['team-cog', 200, 'number', 200, []];
    const refused = ['frob', 'frobSummary', 'frobs'];
    const eve = [
      ...['team-cog', undefined, 'undefined', undefined],
      refused.map(path => [path, 'FORBIDDEN']),
    ];
    expect(seen).toEqual(users.map(user => (user === 'ada' ? ada : eve)));
  });
});
