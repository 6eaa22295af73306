import { delay, http, HttpResponse } from 'msw';
import {
  BACKSTAGE,
  createSummary,
  FROBSCO,
  FROBSCO_TLS,
} from '../__testUtils__/createMockEnvironment';
import { setupMockEnvironment } from '../__testUtils__/setupMockEnvironment';

const list = `${FROBSCO}/list`;
const summary = `${BACKSTAGE}/frobs-aggregator/summary`;

describe('runScenario', () => {
  const { server, environment, run } = setupMockEnvironment();

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
    const frobs = { state: 'unavailable', source: 'FrobsCo', reason: 'out' };
    // Fresh data before and after the setup, none for the action.
    const answers = [{}, {}, { frobs }];
    server.use(
      http.get(summary, () =>
        HttpResponse.json(createSummary(answers.shift())),
      ),
    );
    const result = run('backend', { action: 'summary' });
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
