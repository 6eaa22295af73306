import {
  findScenario,
  type Scenario,
  type Strategy,
} from '@internal/strategies';
import { http, HttpResponse } from 'msw';
import {
  BACKSTAGE,
  createSummary,
  FROBSCO,
} from '../__testUtils__/createMockEnvironment';
import { setupMockEnvironment } from '../__testUtils__/setupMockEnvironment';
import { MockUnreachableError } from './MockControlClient';

const list = `${FROBSCO}/list`;
const summary = `${BACKSTAGE}/frobs-aggregator/summary`;

describe('runScenario', () => {
  const { server, environment, run } = setupMockEnvironment();
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
      ...['POST /presets/down', 'GET summary', 'GET summary'],
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
      { preset: 'healthy' },
    );
    expect(environment.received).toEqual([
      ...['POST /reset', 'GET summary', 'POST /presets/healthy'],
      ...['GET summary', 'GET summary', 'GET summary'],
      ...['DELETE /journal', 'GET summary', 'GET /journal'],
    ]);
    expect(result.outcome).toBe('data');
  });

  it.each<[Strategy, string]>([
    ['direct', list],
    ['proxy', `${BACKSTAGE}/proxy/frobs/list`],
    ['backend', summary],
  ])(
    'sends no token in a scenario without sign-in: %s',
    async (strategy, url) => {
      const tokens: (string | null)[] = [];
      server.use(
        http.get(url, ({ request }) => {
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
});
