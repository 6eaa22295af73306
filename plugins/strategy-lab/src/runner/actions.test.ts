import { ConfigReader } from '@backstage/config';
import { type Action, findScenario, type Strategy } from '@internal/strategies';
import { http, HttpResponse } from 'msw';
import {
  BACKSTAGE,
  createGraphqlPage,
  createMockEnvironment,
  createSummary,
  FROBSCO,
} from '../__testUtils__/createMockEnvironment';
import { setupTestServer } from '../__testUtils__/setupTestServer';
import { ACTIONS } from './actions';
import { createClients } from './createClients';

const aggregator = `${BACKSTAGE}/frobs-aggregator`;
const thunk = { version: 3, targetWeight: 700, setBy: 'user:default/ada' };

describe('ACTIONS', () => {
  const server = setupTestServer();

  /** Answers GraphQL queries by name. */
  const answerQueries = (answer: (query: string) => object) =>
    server.use(
      http.post(`${BACKSTAGE}/graphql`, async ({ request }) =>
        HttpResponse.json(answer(await request.text())),
      ),
    );

  beforeEach(() => server.use(...createMockEnvironment().handlers));

  const perform = (action: Action, strategy: Strategy) => {
    const { deps } = createMockEnvironment();
    const clients = createClients(deps, findScenario('plain'));
    return ACTIONS[action][strategy](clients, new AbortController().signal);
  };

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
