import { http, HttpResponse } from 'msw';
import {
  BACKSTAGE,
  createSummary,
  FROBSCO,
} from '../__testUtils__/createStage';
import { setStage } from '../__testUtils__/setStage';
import { findScenario, type Scenario, type Strategy } from '../scenarios';
import { MockUnreachableError } from './MockControl';

const list = `${FROBSCO}/list`;
const summary = `${BACKSTAGE}/frobs-aggregator/summary`;

describe('runCell', () => {
  const { server, stage, run } = setStage();
  const faults = [{ effect: { type: 'hang' } }, { effect: { type: 'reset' } }];

  it.each(['direct', 'proxy'] as const)(
    'sets FrobsCo up before it asks: %s',
    async strategy => {
      await run(strategy, { preset: 'slow', faults });
      expect(stage.asked).toEqual([
        ...['POST /presets/slow', 'POST /faults', 'POST /faults'],
        ...['DELETE /journal', 'GET /journal'],
      ]);
    },
  );

  /** Runs the aggregator while it gives these summaries in turn. */
  async function runWith(summaries: object[], change: Partial<Scenario>) {
    server.use(
      http.get(summary, () => {
        stage.asked.push('GET summary');
        return HttpResponse.json(createSummary(summaries.shift()));
      }),
    );
    const result = await run('aggregator', { action: 'summary', ...change });
    expect(summaries).toEqual([]);
    return result;
  }
  const { frobs } = createSummary();
  const staleFrobs = { ...frobs, state: 'stale', staleSince: frobs.asOf };

  it('lets the aggregator have data, and then the trouble', async () => {
    const result = await runWith(
      [
        // Before the trouble:
        { frobs: staleFrobs },
        { frobs: { ...frobs, state: 'unavailable', reason: 'not read yet' } },
        {},
        // After it:
        {},
        { frobs: staleFrobs },
        // The visit:
        { frobs: staleFrobs },
      ],
      findScenario('all-down'),
    );
    expect(stage.asked).toEqual([
      ...['POST /reset', 'GET summary', 'GET summary', 'GET summary'],
      ...['POST /presets/down', 'GET summary', 'GET summary'],
      ...['DELETE /journal', 'GET summary', 'GET /journal'],
    ]);
    expect(result.outcome).toBe('stale');
    // That of the visit alone.
    expect(result.figures.requests).toBe(1);
  });

  it('has data of a healthy API renewed before the visit', async () => {
    const before = { ...frobs, asOf: '2026-01-01T00:00:00.000Z' };
    const result = await runWith(
      [{ frobs: before }, { frobs: before }, { frobs: staleFrobs }, {}, {}],
      { preset: 'healthy' },
    );
    expect(stage.asked).toEqual([
      ...['POST /reset', 'GET summary', 'POST /presets/healthy'],
      ...['GET summary', 'GET summary', 'GET summary'],
      ...['DELETE /journal', 'GET summary', 'GET /journal'],
    ]);
    expect(result.outcome).toBe('data');
  });

  it.each<[Strategy, string]>([
    ['direct', list],
    ['proxy', `${BACKSTAGE}/proxy/frobs/list`],
    ['aggregator', summary],
  ])(
    'asks without a token where nobody has signed in: %s',
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

  it('has the user sign in anew, where the scenario wants that', async () => {
    server.use(
      http.get(list, ({ request }) =>
        request.headers.get('authorization') === 'Bearer user-token'
          ? HttpResponse.json([])
          : HttpResponse.text('', {
              status: 401,
              headers: { 'www-authenticate': 'Bearer' },
            }),
      ),
    );
    await expect(run('direct')).resolves.toMatchObject({ outcome: '401' });
    expect(stage.frobsAuth.signOut).not.toHaveBeenCalled();

    await expect(run('direct', { signIn: true })).resolves.toMatchObject({
      outcome: 'data',
      figures: { requests: 2 },
    });
    expect(stage.frobsAuth.signOut).toHaveBeenCalledTimes(1);
  });

  it('sets nothing any more once it was stopped', async () => {
    stage.frobsAuth.signOut.mockImplementation(async () =>
      stage.abort.abort(new Error('enough')),
    );
    const signIn = { signIn: true, faults };
    await expect(run('direct', signIn)).rejects.toThrow('enough');
    expect(stage.asked).toEqual([]);
  });

  it('watches no longer once it was stopped', async () => {
    server.use(
      http.get(list, () => {
        stage.abort.abort(new Error('enough'));
        return HttpResponse.json([]);
      }),
    );
    await expect(run('direct')).rejects.toThrow('enough');
    expect(stage.asked).not.toContain('GET /journal');
    expect(stage.observer.disconnect).toHaveBeenCalledTimes(1);
  });

  it('says so where there is no mock', async () => {
    server.use(
      http.post(`${BACKSTAGE}/proxy/*`, () =>
        HttpResponse.text('', { status: 504 }),
      ),
    );
    await expect(run('direct')).rejects.toThrow(MockUnreachableError);
  });
});
