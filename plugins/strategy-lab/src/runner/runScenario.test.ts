import {
  findScenario,
  type Scenario,
  type Strategy,
} from '@internal/strategies';
import {
  createJournalEntry,
  createResult,
} from '@internal/strategies/testUtils';
import { delay, http, HttpResponse } from 'msw';
import {
  BACKSTAGE,
  createSummary,
  FROBS,
  FROBSCO,
  FROBSCO_TLS,
} from '../__testUtils__/createMockEnvironment';
import { setupMockEnvironment } from '../__testUtils__/setupMockEnvironment';
import { MockUnreachableError } from './MockControlClient';

const list = `${FROBSCO}/list`;
const summary = `${BACKSTAGE}/frobs-aggregator/summary`;

describe('runScenario', () => {
  const { server, environment, run } = setupMockEnvironment();

  it('returns the data, the figures and the journal', async () => {
    await expect(run('direct')).resolves.toEqual({
      ...{ scenario: 'plain', strategy: 'direct', outcome: 'data' },
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      startedAt: expect.any(Number),
      detail: '2 frobs',
      figures: {
        ...{ requests: 1, wireBytes: 10, bodyBytes: 20, failures: 0 },
        milliseconds: expect.any(Number),
        upstreamRequests: 1,
      },
      auth: ['none'],
      backstageOnly: false,
      requests: [expect.objectContaining({ url: list, status: 200 })],
      preparation: [],
      journal: [environment.journal.entries[0]],
    });
    expect(environment.onReceived).toHaveBeenCalledWith(
      JSON.stringify(FROBS).length,
    );
  });

  it('counts the requests that FrobsCo received, without preflight requests', async () => {
    environment.journal.entries = [
      createJournalEntry({ method: 'OPTIONS', auth: 'other' }),
      createJournalEntry({ auth: 'ApiKey+Bearer' }),
      createJournalEntry({ auth: 'Bearer' }),
    ];
    const { auth, figures, journal } = await run('direct');
    expect(auth).toEqual(['ApiKey', 'Bearer']);
    expect(figures.upstreamRequests).toBe(2);
    expect(journal).toHaveLength(3);
  });

  it('calls Backstage only, except for direct', async () => {
    await expect(run('proxy')).resolves.toMatchObject({
      ...{ outcome: 'data', detail: '2 frobs', backstageOnly: true },
      requests: [{ url: `${BACKSTAGE}/proxy/frobs/list` }],
    });
    await expect(run('backend')).resolves.toMatchObject({
      ...{ outcome: 'data', detail: '2 frobs summarized', backstageOnly: true },
      figures: { requests: 2, wireBytes: 20, bodyBytes: 40 },
    });
  });

  it('uses the proxy endpoint of the scenario', async () => {
    server.use(
      http.get(`${BACKSTAGE}/proxy/frobs-ha/list`, () => HttpResponse.json([])),
    );
    const { detail } = await run('proxy', { proxyPath: '/frobs-ha' });
    expect(detail).toBe('0 frobs');
  });

  it('repeats the action as the scenario requires', async () => {
    let count = 0;
    server.use(
      http.get(list, () => {
        count += 1;
        return count % 2
          ? HttpResponse.json(FROBS)
          : HttpResponse.text('', { status: 503 });
      }),
    );
    const repeat = { count: 4, parallel: false };
    await expect(run('direct', { repeat })).resolves.toMatchObject({
      outcome: '503',
      figures: { requests: 4, failures: 2 },
    });
  });
  const faults = [{ effect: { type: 'hang' } }, { effect: { type: 'reset' } }];

  it.each(['direct', 'proxy'] as const)(
    'prepares the mock before the action: %s',
    async strategy => {
      await run(strategy, { preset: 'slow', faults });
      expect(environment.received).toEqual([
        ...['POST /presets/slow', 'POST /faults', 'POST /faults'],
        ...['DELETE /journal', 'GET /journal'],
      ]);
    },
  );

  /** Runs the backend plugin, which returns these summaries in turn. */
  async function runWith(summaries: object[], change: Partial<Scenario>) {
    server.use(
      http.get(summary, () => {
        environment.received.push('GET summary');
        return HttpResponse.json(createSummary(summaries.shift()));
      }),
    );
    const result = await run('backend', { action: 'summary', ...change });
    expect(summaries).toEqual([]);
    return result;
  }
  const { frobs } = createSummary();
  const staleFrobs = { ...frobs, state: 'stale', staleSince: frobs.asOf };

  it('fills the cache of the backend plugin before it adds faults', async () => {
    const result = await runWith(
      [
        // Before the faults:
        { frobs: staleFrobs },
        { frobs: { ...frobs, state: 'unavailable', reason: 'not read yet' } },
        {},
        // After the faults:
        {},
        { frobs: staleFrobs },
        // The action:
        { frobs: staleFrobs },
      ],
      findScenario('all-down'),
    );
    expect(environment.received).toEqual([
      ...['POST /reset', 'GET summary', 'GET summary', 'GET summary'],
      ...['POST /presets/down', 'DELETE /journal'],
      ...['GET summary', 'GET summary', 'GET /journal'],
      ...['DELETE /journal', 'GET summary', 'GET /journal'],
    ]);
    expect(result.outcome).toBe('stale');
    // Only the journal of the action.
    expect(result.figures.requests).toBe(1);
  });

  it('waits for updated data of a healthy API before the action', async () => {
    const before = { ...frobs, asOf: '2026-01-01T00:00:00.000Z' };
    const result = await runWith(
      [{ frobs: before }, { frobs: before }, { frobs: staleFrobs }, {}, {}],
      { ...findScenario('slow'), preset: 'healthy' },
    );
    expect(environment.received).toEqual([
      ...['POST /presets/healthy', 'DELETE /journal'],
      ...['GET summary', 'GET summary', 'GET summary', 'GET summary'],
      // Once for the proof that FrobsCo has sent the data, once for the result.
      ...['GET /journal', 'GET /journal'],
      ...['DELETE /journal', 'GET summary', 'GET /journal'],
    ]);
    expect(result.outcome).toBe('data');
  });

  it('uses the mock and the cache as the backend plugin has left them for GraphQL', async () => {
    environment.journal.entries = [createJournalEntry({ caller: 'node' })];
    const afterBackend = createResult({
      preparation: [createJournalEntry({ status: 304 })],
    });
    const result = await run('graphql', { action: 'summary' }, afterBackend);
    expect(environment.received).toEqual([
      ...['GET summary', 'GET /journal'],
      ...['DELETE /journal', 'POST summary', 'GET /journal'],
    ]);
    expect(result).toMatchObject({ outcome: 'data', backstageOnly: true });
    expect(result.preparation).toEqual([
      ...afterBackend.preparation,
      ...environment.journal.entries,
    ]);
  });

  it.each<[Strategy, string]>([
    ['direct', list],
    ['proxy', `${BACKSTAGE}/proxy/frobs/list`],
    ['backend', summary],
    ['graphql', `${BACKSTAGE}/graphql`],
  ])(
    'sends no token in a scenario without sign-in: %s',
    async (strategy, url) => {
      const tokens: (string | null)[] = [];
      server.use(
        http.all(url, ({ request }) => {
          tokens.push(request.headers.get('authorization'));
          return tokens.at(-1) || url === list
            ? HttpResponse.json(url === summary ? createSummary() : [])
            : HttpResponse.text('', { status: 401 });
        }),
      );
      const { outcome } = await run(strategy, { action: 'anonymous' });
      expect(tokens.at(-1)).toBeNull();
      expect(outcome).toBe(strategy === 'direct' ? 'data' : '401');
    },
  );

  it('sends the token of the user if the scenario requires it', async () => {
    const tokens: (string | null)[] = [];
    server.use(
      http.get(list, ({ request }) => {
        tokens.push(request.headers.get('authorization'));
        return HttpResponse.json([]);
      }),
    );
    await run('direct');
    await run('direct', { signIn: true });
    expect(tokens).toEqual([null, 'Bearer user-token']);
  });

  it('does not change the mock after a cancellation', async () => {
    environment.abort.abort(new Error('enough'));
    await expect(run('direct', { faults })).rejects.toThrow('enough');
    expect(environment.received).toEqual([]);
  });

  it('stops recording after a cancellation', async () => {
    server.use(
      http.get(list, () => {
        environment.abort.abort(new Error('enough'));
        return HttpResponse.json([]);
      }),
    );
    await expect(run('direct')).rejects.toThrow('enough');
    expect(environment.received).not.toContain('GET /journal');
    expect(environment.observer.disconnect).toHaveBeenCalledTimes(1);
  });

  it('throws if there is no mock', async () => {
    server.use(
      http.post(`${BACKSTAGE}/proxy/*`, () =>
        HttpResponse.text('', { status: 504 }),
      ),
    );
    await expect(run('direct')).rejects.toThrow(MockUnreachableError);
  });

  it.each([
    ['cors', list, {}],
    ['tls', `${FROBSCO_TLS}/list`, { tls: true }],
    ['unreachable', list, {}],
    ['csp', list, {}],
  ])(
    'finds out why there was no response: %s',
    async (outcome, url, change) => {
      environment.journal.entries = [];
      server.use(
        http.get(url, ({ request }) => {
          if (outcome === 'csp') {
            const violation = new Event('securitypolicyviolation');
            document.dispatchEvent(violation);
          }
          return request.mode === 'no-cors' && outcome === 'cors'
            ? HttpResponse.json([])
            : HttpResponse.error();
        }),
      );
      await expect(run('direct', change)).resolves.toMatchObject({
        outcome,
        detail: 'Failed to fetch',
        figures: { requests: 1, failures: 1 },
      });
    },
  );

  it('diagnoses the request without a response', async () => {
    server.use(
      http.get(`${FROBSCO}/frobs/:id/score`, () => HttpResponse.error()),
    );
    const scores = await run('direct', { action: 'scores' });
    expect(scores.outcome).toBe('unreachable');
  });

  it('does not report cors for a response without data', async () => {
    const none = { state: 'unavailable', source: 'FrobsCo', reason: 'out' };
    // Fresh data after the setup, none for the action.
    const answers = [{}, { frobs: none }];
    server.use(
      http.get(summary, () =>
        HttpResponse.json(createSummary(answers.shift())),
      ),
    );
    const result = run('backend', findScenario('slow'));
    await expect(result).resolves.toMatchObject({
      outcome: 'unreachable',
      detail: 'out',
    });
  });

  it('gives up after the timeout of the scenario', async () => {
    server.use(http.get(list, () => delay('infinite')));
    await expect(run('direct', { timeout: '50ms' })).resolves.toMatchObject({
      outcome: 'timeout',
      figures: { requests: 1, failures: 1 },
    });
  });
});
