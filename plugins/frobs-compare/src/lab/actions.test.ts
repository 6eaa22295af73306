import { ConfigReader } from '@backstage/config';
import { registerMswTestHooks } from '@backstage/test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  BACKSTAGE,
  createStage,
  createSummary,
  FROBS,
  FROBSCO,
} from '../__testUtils__/createStage';
import { findScenario, type Action, type Strategy } from '../scenarios';
import { ACTIONS } from './actions';
import { createRoads } from './roads';

const aggregator = `${BACKSTAGE}/frobs-aggregator`;
const thunk = {
  version: 3,
  targetWeight: 700,
  setBy: 'user:default/ada',
  setAt: '2026-01-01T00:00:00.000Z',
};

describe('ACTIONS', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  beforeEach(() => server.use(...createStage().handlers));

  const perform = (action: Action, strategy: Strategy) => {
    const roads = createRoads(createStage().deps, findScenario('plain'));
    return ACTIONS[action][strategy](roads, new AbortController().signal);
  };

  it.each([
    ['direct', FROBSCO],
    ['proxy', `${BACKSTAGE}/proxy/frobs`],
  ] as const)('asks for each score on its own: %s', async (strategy, base) => {
    const asked: unknown[] = [];
    server.use(
      http.get(`${base}/list`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(FROBS);
      }),
      http.get(`${base}/frobs/:id/score`, ({ params }) => {
        asked.push(params.id);
        return HttpResponse.json({ score: 1 });
      }),
    );
    const { detail } = await perform('scores', strategy);
    expect(detail).toBe('2 scores');
    expect(asked).toEqual(['?limit=100', 'frob-1', 'frob-2']);
  });

  it('asks the aggregator for all scores at once', async () => {
    server.use(
      http.post(`${aggregator}/frobs/scores`, async ({ request }) => {
        const { ids } = (await request.json()) as { ids: string[] };
        const items = ids.map(frobId => ({ frobId, score: 1 }));
        return HttpResponse.json({ items, missing: [] });
      }),
    );
    const { detail } = await perform('scores', 'aggregator');
    expect(detail).toBe('2 scores');
  });

  it.each([
    ['what is set already', thunk, '"3"', 700],
    ['something where nothing is set', null, '"0"', 500],
  ])('sets %s', async (_, value, version, targetWeight) => {
    const sent: unknown[] = [];
    const part = { ...createSummary().thunk, value };
    server.use(
      http.get(`${aggregator}/summary`, () =>
        HttpResponse.json(createSummary({ thunk: part })),
      ),
      http.put(`${aggregator}/thunk`, async ({ request }) => {
        sent.push(request.headers.get('if-match'), await request.json());
        return HttpResponse.json({ ...thunk, targetWeight });
      }),
    );
    const { detail } = await perform('state', 'aggregator');
    expect(sent).toEqual([version, { targetWeight }]);
    expect(detail).toBe(`${targetWeight} g, by user:default/ada`);
  });

  it.each(['direct', 'proxy'] as const)(
    'finds no thunk at FrobsCo: %s',
    async strategy => {
      server.use(
        http.get('*/thunk', () => HttpResponse.text('', { status: 404 })),
      );
      await expect(perform('state', strategy)).rejects.toMatchObject({
        response: { status: 404 },
      });
    },
  );

  it('asks for all fields, where the API does not sum up', async () => {
    server.use(
      http.get('*/frobs.full', () => HttpResponse.json([...FROBS, ...FROBS])),
    );
    const details = await Promise.all(
      (['direct', 'proxy', 'aggregator'] as const).map(
        async strategy => (await perform('full', strategy)).detail,
      ),
    );
    expect(details).toEqual(['4 frobs', '4 frobs', '2 frobs summed up']);
  });

  it('takes a summary for old where any source is', async () => {
    const { flerps } = createSummary();
    const stale = { ...flerps, state: 'stale', staleSince: flerps.asOf };
    server.use(
      http.get(`${aggregator}/summary`, () =>
        HttpResponse.json(createSummary({ flerps: stale })),
      ),
    );
    const { outcome } = await perform('summary', 'aggregator');
    expect(outcome).toBe('stale');
  });
});

describe('createRoads', () => {
  it('needs the address of FrobsCo over HTTPS only where it is taken', () => {
    const { deps } = createStage();
    const configApi = new ConfigReader({});
    const { tls: _, ...plain } = findScenario('private-ca');
    const create = (tls: boolean) =>
      createRoads({ ...deps, configApi }, { ...plain, tls });
    expect(() => create(true)).toThrow('frobsCompare.tlsBaseUrl');
    expect(() => create(false)).not.toThrow();
  });
});
