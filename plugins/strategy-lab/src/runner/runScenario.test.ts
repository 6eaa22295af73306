import type { Strategy } from '@internal/strategies';
import { createJournalEntry } from '@internal/strategies/testUtils';
import { http, HttpResponse } from 'msw';
import {
  BACKSTAGE,
  FROBS,
  FROBSCO,
} from '../__testUtils__/createMockEnvironment';
import { setupMockEnvironment } from '../__testUtils__/setupMockEnvironment';

const list = `${FROBSCO}/list`;

describe('runScenario', () => {
  const { server, environment, run } = setupMockEnvironment();

  it('returns the data, the figures and the journal', async () => {
    await expect(run('direct')).resolves.toEqual({
      ...{ scenario: 'plain', strategy: 'direct', outcome: 'data' },
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      detail: '2 frobs',
      figures: {
        ...{ requests: 1, wireBytes: 10, bodyBytes: 20, failures: 0 },
        milliseconds: expect.any(Number),
        upstreamRequests: 1,
      },
      auth: ['none'],
      backstageOnly: false,
      requests: [expect.objectContaining({ url: list, status: 200 })],
      journal: environment.journal.entries,
    });
    expect(environment.onReceived).toHaveBeenCalledWith(
      JSON.stringify(FROBS).length,
    );
  });

  it.each<[Strategy, string[], number]>([
    ['direct', ['none', 'Bearer'], 2],
    ['proxy', ['ApiKey', 'Bearer'], 1],
    ['backend', ['Bearer'], 1],
  ])('returns the journal entries of %s', async (strategy, auth, count) => {
    environment.journal.entries = [
      createJournalEntry({
        caller: 'browser',
        method: 'OPTIONS',
        auth: 'other',
      }),
      createJournalEntry({ caller: 'browser', auth: 'none' }),
      createJournalEntry({ caller: 'browser', auth: 'Bearer' }),
      createJournalEntry({ caller: 'proxy', auth: 'ApiKey+Bearer' }),
      createJournalEntry({
        caller: 'proxy',
        auth: 'Basic',
        route: '/v1/health',
      }),
      createJournalEntry({ caller: 'other', auth: 'Bearer' }),
    ];
    const { figures, ...result } = await run(strategy);
    expect(result.auth).toEqual(auth);
    expect(figures.upstreamRequests).toBe(count);
    expect(result.journal).toHaveLength(strategy === 'direct' ? 3 : count);
  });

  it('waits for requests in progress at FrobsCo', async () => {
    // On a slow machine, the wait could otherwise end at once.
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const answers = [{ inFlight: 1, entries: [] }, environment.journal];
    server.use(
      http.get(`${BACKSTAGE}/proxy/frobsco-control/journal`, () =>
        HttpResponse.json(answers.shift()),
      ),
    );
    const { journal } = await run('direct');
    expect(journal).toHaveLength(1);
    now.mockRestore();
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
});
