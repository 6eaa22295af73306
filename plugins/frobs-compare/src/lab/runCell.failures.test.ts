import { delay, http, HttpResponse } from 'msw';
import {
  BACKSTAGE,
  createSummary,
  FROBSCO,
  FROBSCO_TLS,
} from '../__testUtils__/createStage';
import { setStage } from '../__testUtils__/setStage';

const list = `${FROBSCO}/list`;
const summary = `${BACKSTAGE}/frobs-aggregator/summary`;

describe('runCell', () => {
  const { server, stage, run } = setStage();

  it.each([
    ['cors', list, {}],
    ['tls', `${FROBSCO_TLS}/list`, { tls: true }],
    ['unreachable', list, {}],
    ['csp', list, {}],
  ])('finds out why no answer came: %s', async (outcome, url, change) => {
    stage.journal.entries = [];
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
      detail: `GET ${url} got no answer`,
      figures: { requests: 1, failures: 1 },
    });
  });

  it('asks about the request that got no answer', async () => {
    server.use(
      http.get(`${FROBSCO}/frobs/:id/score`, () => HttpResponse.error()),
    );
    const scores = await run('direct', { action: 'scores' });
    expect(scores.outcome).toBe('unreachable');
  });

  it('does not blame CORS for an answer that brings nothing', async () => {
    const frobs = { state: 'unavailable', source: 'FrobsCo', reason: 'out' };
    // Fresh data before the scenario is set up and after it, none for the visit.
    const answers = [{}, {}, { frobs }];
    server.use(
      http.get(summary, () =>
        HttpResponse.json(createSummary(answers.shift())),
      ),
    );
    const result = run('aggregator', { action: 'summary' });
    await expect(result).resolves.toMatchObject({
      outcome: 'unreachable',
      detail: 'out',
    });
  });

  it('gives up after the patience of the scenario', async () => {
    server.use(http.get(list, () => delay('infinite')));
    await expect(run('direct', { patience: '50ms' })).resolves.toMatchObject({
      outcome: 'timeout',
      figures: { requests: 1, failures: 1 },
    });
  });
});
