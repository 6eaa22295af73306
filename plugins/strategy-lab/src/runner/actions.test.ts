import { ConfigReader } from '@backstage/config';
import {
  type Action,
  findScenario,
  type Strategy,
  STRATEGIES,
} from '@internal/strategies';
import { http, HttpResponse } from 'msw';
import {
  BACKSTAGE,
  createGraphqlPage,
  createMockEnvironment,
  createSummary,
  FROBS,
  FROBSCO,
} from '../__testUtils__/createMockEnvironment';
import { setupTestServer } from '../__testUtils__/setupTestServer';
import { ACTIONS } from './actions';
import { createClients } from './createClients';

const aggregator = `${BACKSTAGE}/frobs-aggregator`;
const thunk = { version: 3, targetWeight: 700, setBy: 'user:default/ada' };

describe('ACTIONS', () => {
  const server = setupTestServer();
  let received: string[];

  /** Answers GraphQL queries by name. */
  const answerQueries = (answer: (query: string) => object) =>
    server.use(
      http.post(`${BACKSTAGE}/graphql`, async ({ request }) =>
        HttpResponse.json(answer(await request.text())),
      ),
    );

  beforeEach(() => {
    received = [];
    server.events.on('request:start', ({ request }) => {
      const { pathname, search } = new URL(request.url);
      received.push(`${request.method} ${pathname}${search}`);
    });
    server.use(
      ...createMockEnvironment().handlers,
      http.get('*/frobs.full', () => HttpResponse.json([...FROBS, ...FROBS])),
      http.get('*/frobs/:id/score', () => HttpResponse.json({ score: 1 })),
      http.get('*/frobs/:id', () => HttpResponse.json(FROBS[0])),
      http.post(`${aggregator}/frobs/scores`, async ({ request }) => {
        const { ids } = (await request.json()) as { ids: string[] };
        const items = ids.map(frobId => ({ frobId, score: 1 }));
        return HttpResponse.json({ items, missing: [] });
      }),
      http.post(`${BACKSTAGE}/catalog/entities/by-refs`, () =>
        HttpResponse.json({ items: [{ kind: 'Group' }, null] }),
      ),
      http.get(`${BACKSTAGE}/catalog/entities/by-name/*`, () => {
        const annotations = { 'frobsco.com/frob-id': 'frob-1' };
        return HttpResponse.json({ metadata: { annotations } });
      }),
    );
    const row = { flerp: {}, score: 1, owner: { ref: 'group:default/team-a' } };
    const { data } = createGraphqlPage();
    const items = [row, { flerp: null, score: null, owner: null }];
    answerQueries(query => ({
      data: query.includes('entity(')
        ? { entity: { frob: FROBS[0] } }
        : { ...data, frobs: { items } },
    }));
  });
  afterEach(() => server.events.removeAllListeners());

  const perform = (action: Action, strategy: Strategy) => {
    const { deps } = createMockEnvironment();
    const clients = createClients(deps, findScenario('plain'));
    return ACTIONS[action][strategy](clients, new AbortController().signal);
  };

  it.each<[Action, [detail: string, requests: number][]]>([
    [
      'list',
      [
        ['2 frobs', 1],
        ['2 frobs', 1],
        ['2 frobs summarized', 2],
        ['2 frobs summarized', 1],
      ],
    ],
    [
      'full',
      [
        ['4 frobs', 1],
        ['4 frobs', 1],
        ['2 frobs summarized', 1],
        ['2 frobs summarized', 1],
      ],
    ],
    // Of the second row, the other services know nothing.
    [
      'scores',
      [
        ['2 scores', 3],
        ['2 scores', 3],
        ['2 scores', 2],
        ['1 scores', 1],
      ],
    ],
    [
      'join',
      [
        ['2 scores, 0 flerps, 1 owners', 4],
        ['2 scores, 0 flerps, 1 owners', 4],
        ['2 scores, 1 flerps, 1 owners', 4],
        ['1 scores, 1 flerps, 1 owners', 1],
      ],
    ],
    [
      'extend',
      [
        ['Sprocket', 2],
        ['Sprocket', 2],
        ['Sprocket', 2],
        ['Sprocket', 1],
      ],
    ],
    [
      'reload',
      [
        ['2 frobs', 1],
        ['2 frobs', 1],
        ['2 frobs', 1],
        ['2 frobs', 1],
      ],
    ],
  ])('%s takes these requests', async (action, expected) => {
    for (const [index, strategy] of STRATEGIES.entries()) {
      received = [];
      const { detail, outcome } = await perform(action, strategy);
      expect([strategy, outcome, detail, received.length]).toEqual([
        ...[strategy, 'data', ...expected[index]],
      ]);
    }
  });

  it.each([
    ['direct', FROBSCO],
    ['proxy', `${BACKSTAGE}/proxy/frobs`],
  ] as const)('requests each score separately: %s', async (strategy, base) => {
    await perform('scores', strategy);
    const { pathname } = new URL(base);
    expect(received).toEqual([
      `GET ${pathname}/list?limit=100`,
      ...FROBS.map(({ id }) => `GET ${pathname}/frobs/${id}/score`),
    ]);
  });

  it('asks the backend plugin and GraphQL for more than they allow', async () => {
    const bodies: string[] = [];
    const refuse = () => HttpResponse.json({}, { status: 400 });
    server.use(
      http.get(`${aggregator}/frobs`, refuse),
      http.post(`${BACKSTAGE}/graphql`, async ({ request }) => {
        bodies.push(((await request.json()) as { query: string }).query);
        return refuse();
      }),
    );
    const refused = { response: { status: 400 } };
    await expect(perform('excess', 'backend')).rejects.toMatchObject(refused);
    await expect(perform('excess', 'graphql')).rejects.toMatchObject(refused);
    expect(bodies[0].split('relations')).toHaveLength(11);
    expect(bodies[0].split('{')).toHaveLength(bodies[0].split('}').length);
  });

  describe.each(['backend', 'graphql'] as const)('the thunk: %s', strategy => {
    /** Answers with this thunk, and refuses updates with the given status. */
    function serve(value: object | null, status: number) {
      const part = { ...createSummary().thunk, value };
      const sent: unknown[] = [];
      const errors = [{ message: 'no', extensions: { code: 'CONFLICT' } }];
      server.use(
        http.get(`${aggregator}/summary`, () =>
          HttpResponse.json(createSummary({ thunk: part })),
        ),
        http.put(`${aggregator}/thunk`, async ({ request }) => {
          sent.push(request.headers.get('if-match'));
          return HttpResponse.json(thunk, { status });
        }),
      );
      answerQueries(query =>
        query === 'summary'
          ? createGraphqlPage({ thunk: value })
          : { data: thunk, errors: status === 200 ? [] : errors },
      );
      return sent;
    }

    it.each([
      [thunk, '"0"', '700 g'],
      [null, '"1"', 'no target weight yet'],
    ])('changes nothing if it is %j', async (value, version, expected) => {
      const sent = serve(value, 412);
      const { detail } = await perform('state', strategy);
      expect(detail).toBe(expected);
      expect(sent).toEqual(strategy === 'backend' ? [version] : []);
    });

    it('fails if an update of an old version is not refused', async () => {
      serve(thunk, 200);
      await expect(perform('state', strategy)).rejects.toThrow('not refused');
    });
  });

  it('passes on another error of an update', async () => {
    server.use(
      http.put(`${aggregator}/thunk`, () =>
        HttpResponse.json({}, { status: 403 }),
      ),
    );
    await expect(perform('state', 'backend')).rejects.toMatchObject({
      response: { status: 403 },
    });
  });

  it.each(['direct', 'proxy'] as const)(
    'gets no thunk from FrobsCo: %s',
    async strategy => {
      server.use(
        http.get('*/thunk', () => HttpResponse.text('', { status: 404 })),
      );
      await expect(perform('state', strategy)).rejects.toMatchObject({
        response: { status: 404 },
      });
    },
  );

  it('counts a summary as stale if any source is stale', async () => {
    const { flerps } = createSummary();
    const stale = { ...flerps, state: 'stale', staleSince: flerps.asOf };
    server.use(
      http.get(`${aggregator}/summary`, () =>
        HttpResponse.json(createSummary({ flerps: stale })),
      ),
    );
    answerQueries(() =>
      createGraphqlPage({ flerps: { freshness: { staleSince: flerps.asOf } } }),
    );
    for (const strategy of ['backend', 'graphql'] as const) {
      const { outcome } = await perform('summary', strategy);
      expect(outcome).toBe('stale');
    }
  });
});

describe('createClients', () => {
  it('needs the HTTPS URL of FrobsCo only if a scenario uses it', () => {
    const { deps } = createMockEnvironment();
    const configApi = new ConfigReader({ frobsDirect: { baseUrl: FROBSCO } });
    const { tls: _, ...plain } = findScenario('private-ca');
    const create = (tls: boolean) =>
      createClients({ ...deps, configApi }, { ...plain, tls });
    expect(() => create(true)).toThrow('strategyLab.tlsBaseUrl');
    expect(() => create(false)).not.toThrow();
  });
});
