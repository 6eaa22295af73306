import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { z } from 'zod';
import { readJson } from './readJson';
import { Upstream } from './Upstream';

const url = 'https://api.example.com/v1/list';
const read = readJson(z.array(z.object({ weight: z.number() })));

/** Time limits are far away, so that none is reached unless a test sets one. */
const resilience = {
  deadline: 600_000,
  attemptTimeout: 600_000,
  retries: 3,
  concurrency: 2,
  breaker: { failures: 5, halfOpenAfter: 60_000 },
};

describe('Upstream', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  let calls: number;
  afterEach(() => jest.restoreAllMocks());

  type Answer = () => Response | Promise<Response>;

  /** Answers in turn, the last answer for good. */
  function answerWith(...answers: Answer[]) {
    calls = 0;
    server.use(
      http.all(url, () => {
        const answer = answers[Math.min(calls, answers.length - 1)];
        calls += 1;
        return answer();
      }),
    );
  }

  const ok: Answer = () => HttpResponse.json([{ weight: 1, colour: 'red' }]);
  const status = (code: number, headers?: Record<string, string>) => () =>
    new HttpResponse('no', { status: code, headers });

  const createUpstream = (options: Partial<typeof resilience> = {}) =>
    new Upstream({ name: 'test', resilience: { ...resilience, ...options } });

  it('gives what was sent, without the fields it does not know', async () => {
    answerWith(ok);
    const answer = await createUpstream().request(url, {}, read);
    expect(answer).toEqual([{ weight: 1 }]);
  });

  it.each([[503], [500], [429]])('tries again after %s', async code => {
    answerWith(status(code), status(code), ok);
    await createUpstream().request(url, {}, read);
    expect(calls).toBe(3);
  });

  it('does not try again what will not get better', async () => {
    answerWith(status(404), ok);
    await expect(createUpstream().request(url, {}, read)).rejects.toMatchObject(
      { name: 'ServiceUnavailableError', status: 404 },
    );
    expect(calls).toBe(1);
  });

  it('waits as long as Retry-After says', async () => {
    answerWith(status(429, { 'retry-after': '1' }), ok);
    const start = performance.now();
    await createUpstream().request(url, {}, read);
    expect(performance.now() - start).toBeGreaterThan(950);
  });

  it('gives up at once where Retry-After is beyond the deadline', async () => {
    answerWith(status(503, { 'retry-after': '3600' }), ok);
    await expect(createUpstream().request(url, {}, read)).rejects.toThrow(
      `GET ${url} answered 503`,
    );
    expect(calls).toBe(1);
  });

  it.each([
    ['an attempt', { attemptTimeout: 50, retries: 0 }, /in time$/],
    [
      'a request with its retries',
      { deadline: 50 },
      /(in time|within 50 ms, retries included)$/,
    ],
  ])('limits the time of %s', async (_, limit, reason) => {
    // Without the limit it waits for ever.
    answerWith(() => delay('infinite') as never);
    const request = createUpstream(limit).request(url, {}, read);
    await expect(request).rejects.toThrow(reason);
  });

  it('stops asking an API that keeps failing, and asks again later', async () => {
    const upstream = createUpstream({ retries: 0 });
    answerWith(status(503));
    for (let i = 0; i < 5; i += 1) {
      await upstream.request(url, {}, read).catch(() => {});
    }
    await expect(upstream.request(url, {}, read)).rejects.toThrow(
      `was not sent: 5 requests in a row failed, the last one so: GET ${url} answered 503`,
    );
    expect(calls).toBe(5);

    answerWith(ok);
    const { halfOpenAfter } = resilience.breaker;
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + halfOpenAfter);
    await expect(upstream.request(url, {}, read)).resolves.toEqual([
      { weight: 1 },
    ]);
  });

  it('keeps retries to a share of the requests', async () => {
    answerWith(status(503));
    // Time alone gives retries back as well.
    jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const upstream = createUpstream({
      breaker: { failures: 1_000, halfOpenAfter: 60_000 },
    });
    for (let i = 0; i < 10; i += 1) {
      await upstream.request(url, {}, read).catch(() => {});
    }
    const retries = calls - 10;
    expect(retries).toBeGreaterThanOrEqual(8);
    // The reserve, and a fifth of the requests.
    expect(retries).toBeLessThanOrEqual(10 + 2);
  });

  it('has no more requests under way than it may', async () => {
    let underWay = 0;
    let most = 0;
    let release = () => {};
    const allUnderWay = new Promise<void>(resolve => {
      release = resolve;
    });
    answerWith(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      if (underWay === resilience.concurrency) {
        release();
      }
      await allUnderWay;
      // Time for one more, if more may come.
      await delay(5);
      underWay -= 1;
      return ok();
    });
    const upstream = createUpstream();
    await Promise.all(
      Array.from({ length: 20 }, () => upstream.request(url, {}, read)),
    );
    expect(most).toBe(resilience.concurrency);
  });

  it.each([
    ['no JSON', '<html>', 'the whole value: it is not JSON'],
    [
      'another shape',
      '[{"weight":1},{"weight":"1 kg"}]',
      '[1].weight: Invalid input: expected number, received string',
    ],
  ])('names what is wrong: %s', async (_, text, reason) => {
    answerWith(() => HttpResponse.text(text));
    await expect(createUpstream().request(url, {}, read)).rejects.toThrow(
      reason,
    );
    expect(calls).toBe(1);
  });
});
