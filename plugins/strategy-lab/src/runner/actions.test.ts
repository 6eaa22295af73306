import { ConfigReader } from '@backstage/config';
import { registerMswTestHooks } from '@backstage/test-utils';
import { type Action, findScenario, type Strategy } from '@internal/strategies';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  BACKSTAGE,
  createMockEnvironment,
  createSummary,
  FROBS,
  FROBSCO,
} from '../__testUtils__/createMockEnvironment';
import { ACTIONS } from './actions';
import { createClients } from './createClients';

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
  beforeEach(() => server.use(...createMockEnvironment().handlers));

  const perform = (action: Action, strategy: Strategy) => {
    const clients = createClients(
      createMockEnvironment().deps,
      findScenario('plain'),
    );
    return ACTIONS[action][strategy](clients, new AbortController().signal);
  };

  it.each([
    ['direct', FROBSCO],
    ['proxy', `${BACKSTAGE}/proxy/frobs`],
  ] as const)('requests each score separately: %s', async (strategy, base) => {
    const received: unknown[] = [];
    server.use(
      http.get(`${base}/list`, ({ request }) => {
        received.push(new URL(request.url).search);
        return HttpResponse.json(FROBS);
      }),
      http.get(`${base}/frobs/:id/score`, ({ params }) => {
        received.push(params.id);
        return HttpResponse.json({ score: 1 });
      }),
    );
    const { detail } = await perform('scores', strategy);
    expect(detail).toBe('2 scores');
    expect(received).toEqual(['?limit=100', 'frob-1', 'frob-2']);
  });

  it('requests all scores from the backend plugin at once', async () => {
    server.use(
      http.post(`${aggregator}/frobs/scores`, async ({ request }) => {
        const { ids } = (await request.json()) as { ids: string[] };
        const items = ids.map(frobId => ({ frobId, score: 1 }));
        return HttpResponse.json({ items, missing: [] });
      }),
    );
    const { detail } = await perform('scores', 'backend');
    expect(detail).toBe('2 scores');
  });

  it.each([
    ['the current weight again', thunk, '"3"', 700],
    ['a weight if there is none', null, '"0"', 500],
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
    const { detail } = await perform('state', 'backend');
    expect(sent).toEqual([version, { targetWeight }]);
    expect(detail).toBe(`${targetWeight} g, by user:default/ada`);
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

  it('requests all fields, or a summary from the backend plugin', async () => {
    server.use(
      http.get('*/frobs.full', () => HttpResponse.json([...FROBS, ...FROBS])),
    );
    const details = await Promise.all(
      (['direct', 'proxy', 'backend'] as const).map(
        async strategy => (await perform('full', strategy)).detail,
      ),
    );
    expect(details).toEqual(['4 frobs', '4 frobs', '2 frobs summarized']);
  });

  it('counts a summary as stale if any source is stale', async () => {
    const { flerps } = createSummary();
    const stale = { ...flerps, state: 'stale', staleSince: flerps.asOf };
    server.use(
      http.get(`${aggregator}/summary`, () =>
        HttpResponse.json(createSummary({ flerps: stale })),
      ),
    );
    const { outcome } = await perform('summary', 'backend');
    expect(outcome).toBe('stale');
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
