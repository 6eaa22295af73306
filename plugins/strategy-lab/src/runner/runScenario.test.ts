import {
  findScenario,
  type Measurement,
  type Scenario,
  type Strategy,
} from '@internal/strategies';
import {
  createJournalEntry,
  createResult,
} from '@internal/strategies/testUtils';
import { http, HttpResponse } from 'msw';
import {
  BACKSTAGE,
  createMockEnvironment,
  createSummary,
  FROBS,
  FROBSCO,
} from '../__testUtils__/createMockEnvironment';
import { setupTestServer } from '../__testUtils__/setupTestServer';
import { stubObserver } from '../__testUtils__/stubObserver';
import { MockUnreachableError } from './MockControlClient';
import { runScenario } from './runScenario';

const list = `${FROBSCO}/list`;
const summary = `${BACKSTAGE}/frobs-aggregator/summary`;

describe('runScenario', () => {
  const server = setupTestServer();
  const environment = {} as ReturnType<typeof createMockEnvironment> & {
    abort: AbortController;
    observer: ReturnType<typeof stubObserver>;
    onReceived: jest.Mock;
  };

  beforeEach(() => {
    const observer = stubObserver();
    Object.assign(environment, createMockEnvironment(), {
      observer,
      onReceived: jest.fn(),
    });
    environment.abort = new AbortController();
    server.use(...environment.handlers);
    server.events.on('request:start', ({ request }) => {
      // The browser measures 10 and 20 bytes for each request.
      const now = performance.now();
      observer.report({
        name: request.url,
        startTime: now,
        responseEnd: now + 1,
        transferSize: 310,
        encodedBodySize: 10,
        decodedBodySize: 20,
      });
    });
  });
  afterEach(() => {
    server.events.removeAllListeners();
    environment.observer.restore();
  });

  /** Runs the scenario `plain` with the given changes. */
  const run = (
    strategy: Strategy,
    change: Partial<Scenario> = {},
    afterBackend?: Measurement,
  ) => {
    const scenario = { ...findScenario('plain'), ...change };
    return runScenario(environment.deps, scenario, strategy, {
      signal: environment.abort.signal,
      onReceived: environment.onReceived,
      afterBackend,
    });
  };

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

  it('says that the content security policy has blocked the request', async () => {
    server.use(
      http.get(list, () => {
        document.dispatchEvent(new Event('securitypolicyviolation'));
        return HttpResponse.error();
      }),
    );
    await expect(run('direct')).resolves.toMatchObject({
      outcome: 'csp',
      detail: 'Failed to fetch',
      figures: { requests: 1, failures: 1 },
    });
  });

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
});
