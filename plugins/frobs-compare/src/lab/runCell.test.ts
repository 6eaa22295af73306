import { http, HttpResponse } from 'msw';
import { createEntry } from '../__testUtils__/createEntry';
import { BACKSTAGE, FROBS, FROBSCO } from '../__testUtils__/createStage';
import { setStage } from '../__testUtils__/setStage';
import type { Strategy } from '../scenarios';

const list = `${FROBSCO}/list`;

describe('runCell', () => {
  const { server, stage, run } = setStage();

  it('says what came, what it took, and what FrobsCo saw', async () => {
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
      journal: stage.journal.entries,
    });
  });

  it.each<[Strategy, string[], number]>([
    ['direct', ['none', 'Bearer'], 2],
    ['proxy', ['ApiKey', 'Bearer'], 1],
    ['aggregator', [], 0],
  ])(
    'takes what came by %s from the journal',
    async (strategy, auth, count) => {
      stage.journal.entries = [
        createEntry({ caller: 'browser', method: 'OPTIONS', auth: 'other' }),
        createEntry({ caller: 'browser', auth: 'none' }),
        createEntry({ caller: 'browser', auth: 'Bearer' }),
        createEntry({ caller: 'proxy', auth: 'ApiKey+Bearer' }),
        createEntry({ caller: 'proxy', auth: 'Basic', route: '/v1/health' }),
      ];
      const { figures, ...result } = await run(strategy);
      expect(result.auth).toEqual(auth);
      expect(figures.upstreamRequests).toBe(count);
      expect(result.journal).toHaveLength(strategy === 'direct' ? 3 : count);
    },
  );

  it('waits for what FrobsCo has not answered yet', async () => {
    // It does not wait for ever, which on a busy machine may be over at once.
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const answers = [{ inFlight: 1, entries: [] }, stage.journal];
    server.use(
      http.get(`${BACKSTAGE}/proxy/frobsco-control/journal`, () =>
        HttpResponse.json(answers.shift()),
      ),
    );
    const { journal } = await run('direct');
    expect(journal).toHaveLength(1);
    now.mockRestore();
  });

  it('calls Backstage alone but for the direct road', async () => {
    await expect(run('proxy')).resolves.toMatchObject({
      ...{ outcome: 'data', detail: '2 frobs', backstageOnly: true },
      requests: [{ url: `${BACKSTAGE}/proxy/frobs/list` }],
    });
    await expect(run('aggregator')).resolves.toMatchObject({
      ...{ outcome: 'data', detail: '2 frobs summed up', backstageOnly: true },
      figures: { requests: 2, wireBytes: 20, bodyBytes: 40 },
    });
  });

  it('takes the endpoint of the proxy that the scenario names', async () => {
    server.use(
      http.get(`${BACKSTAGE}/proxy/frobs-ha/list`, () => HttpResponse.json([])),
    );
    const { detail } = await run('proxy', { proxyPath: '/frobs-ha' });
    expect(detail).toBe('0 frobs');
  });

  it('visits as often as the scenario says', async () => {
    let count = 0;
    server.use(
      http.get(list, () => {
        count += 1;
        return count % 2
          ? HttpResponse.json(FROBS)
          : HttpResponse.text('', { status: 503 });
      }),
    );
    const visits = { count: 4, atOnce: false };
    await expect(run('direct', { visits })).resolves.toMatchObject({
      outcome: '503',
      figures: { requests: 4, failures: 2 },
    });
  });
});
