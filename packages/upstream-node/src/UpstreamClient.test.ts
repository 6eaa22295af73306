import type { RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { createOptions } from './__testUtils__/createOptions';
import { useTestServer, waitUntil } from './testUtils';
import type { UpstreamOptions } from './types';
import { UpstreamClient } from './UpstreamClient';

const api = useTestServer();
const schema = z.array(z.object({ weight: z.number() }));

const json =
  (value: unknown): RequestListener =>
  (_request, response) =>
    response.end(JSON.stringify(value));
const status =
  (code: number, headers = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(code, headers).end('no');
const ok = json([{ weight: 1, colour: 'red' }]);
const hang: RequestListener = () => {};
const breakOff: RequestListener = (_request, response) => {
  response.write('[', () => response.destroy());
};

const createClient = (options: Partial<UpstreamOptions> = {}) =>
  new UpstreamClient(createOptions([`${api.url}/v1`], options));
const read = (client = createClient()) => client.getJson('/list', schema);
const retry = (rest: object = {}) => ({
  attempts: 2,
  budget: 1,
  statuses: [429, 503],
  ...rest,
});
const logged = (message: string) => ({
  logMessage: expect.stringContaining(message),
});
const timeouts = (rest: object) => ({
  ...createOptions([api.url]).timeouts,
  ...rest,
});

/** Sends again what a slow machine has not sent within the limits that a test sets. */
const untilInTime = <T>(send: () => Promise<T>) =>
  waitUntil(() =>
    send().catch(error => {
      if (error.code !== 'deadline') {
        throw error;
      }
      return undefined;
    }),
  );

describe('getJson', () => {
  it('gives what was sent, without the fields that it does not know', async () => {
    api.answerWith(ok);
    await expect(read()).resolves.toEqual([{ weight: 1 }]);
    expect(api.requests).toEqual(['GET /v1/list']);
  });

  it.each([
    ['no JSON', 'a', 'the whole value: it is not JSON'],
    ['another type', '{}', 'the whole value: Invalid input: expected array'],
    ['another field', '[{"weight":"1 kg"}]', '[0].weight: Invalid input'],
    ['another item', '[{"weight":1},2]', '[1]: Invalid input: expected object'],
  ])('names what is wrong: %s', async (_, body, problem) => {
    api.answerWith((_request, response) => response.end(body));
    await expect(read()).rejects.toMatchObject(
      logged(
        `GET ${api.url}/v1/list answered with an unexpected shape at ${problem}`,
      ),
    );
    expect(api.requests).toHaveLength(1);
  });

  it('shows no query in an error, as it may contain secrets', async () => {
    api.answerWith(status(404));
    const request = createClient().getJson('/list?key=secret', schema);
    await expect(request).rejects.toMatchObject({
      logMessage: `GET ${api.url}/v1/list answered 404`,
      details: expect.objectContaining({ status: 404 }),
    });
  });
});

describe('retries', () => {
  it.each([[503], [429]])('follow %s', async code => {
    api.answerWith(status(code), status(code), ok);
    await read();
    expect(api.requests).toHaveLength(3);
  });

  it('do not follow what another attempt does not help', async () => {
    api.answerWith(status(404), ok);
    await expect(read()).rejects.toMatchObject(logged('answered 404'));
    expect(api.requests).toHaveLength(1);
  });

  it('read an answer again that broke off', async () => {
    api.answerWith(breakOff, ok);
    await read();
    expect(api.requests).toHaveLength(2);
  });

  it('do not follow an error of the caller', async () => {
    api.answerWith(ok);
    const request = createClient().read({ path: '/list' }, async () => {
      throw new TypeError('a mistake');
    });
    await expect(request).rejects.toThrow('a mistake');
    expect(api.requests).toHaveLength(1);
  });

  it('wait as long as Retry-After asks', async () => {
    api.answerWith(status(429, { 'retry-after': '1' }), ok);
    const start = performance.now();
    await read();
    // A timer may be a little early.
    expect(performance.now() - start).toBeGreaterThan(950);
  });

  it('hand on the last answer of request() as it is', async () => {
    api.answerWith(status(503, { 'retry-after': '3600' }));
    const response = await createClient().request({ path: '/list' });
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('3600');
    expect(await text(response.body)).toBe('no');
    expect(api.requests).toHaveLength(1);
  });

  it.each([
    ['POST', {}, 1],
    ['PATCH', {}, 1],
    ['PUT', {}, 3],
    ['DELETE', {}, 3],
    ['POST', { idempotent: true }, 3],
  ])('follow a %s with %j, or not', async (method, rest, times) => {
    api.answerWith(status(503));
    await createClient().request({ method, path: '/', body: 'a', ...rest });
    expect(api.requests).toHaveLength(times);
  });
});

describe('time limits', () => {
  it('end one attempt, and then there is another', async () => {
    api.answerWith(hang, ok);
    // A slow machine may need more of them.
    const limits = { retry: retry({ attempts: 9 }) };
    const client = createClient({
      ...limits,
      timeouts: timeouts({ attempt: 200 }),
    });
    await read(client);
    expect(api.requests.length).toBeGreaterThan(1);
  });

  it('end a request with its retries', async () => {
    api.answerWith(hang);
    const client = createClient({ timeouts: timeouts({ response: 50 }) });
    await expect(read(client)).rejects.toMatchObject(
      logged(
        `GET ${api.url}/v1/list gave no answer within 50 ms, retries included`,
      ),
    );
  });

  it('end a request that still waits for a connection', async () => {
    api.answerWith((_request, response) => response.write('begun'));
    const client = createClient({
      connections: 1,
      timeouts: timeouts({ response: 300 }),
    });
    // It holds the only connection for as long as it is read. A slow machine tries again.
    const { body } = await untilInTime(() => client.request({ path: '/' }));
    api.requests = [];
    await expect(read(client)).rejects.toMatchObject(logged('within 300 ms'));
    expect(api.requests).toEqual([]);
    body.on('error', () => {}).destroy();
  });

  it('end an answer that stops', async () => {
    api.answerWith((_request, response) => response.write('['));
    const options = { retry: retry({ attempts: 0 }) };
    const client = createClient({
      ...options,
      timeouts: timeouts({ idle: 50 }),
    });
    await expect(read(client)).rejects.toMatchObject(
      logged('failed: UND_ERR_BODY_TIMEOUT'),
    );
  });

  it('let the caller end a request, and the body of its answer', async () => {
    api.answerWith(hang);
    const leaving = new AbortController();
    const client = createClient();
    const request = client.request({ path: '/', signal: leaving.signal });
    leaving.abort(new Error('gone'));
    await expect(request).rejects.toThrow('gone');

    api.answerWith((_request, response) => response.write('begun'));
    const later = new AbortController();
    const { signal } = later;
    const { body } = await client.request({ path: '/', signal });
    later.abort(new Error('gone'));
    await expect(text(body)).rejects.toThrow('gone');
  });
});

describe('uploads', () => {
  const slowBody = async function* slowBody() {
    yield 'a';
    await sleep(400);
    yield 'b';
  };
  const put = (limits: object) =>
    createClient({ timeouts: timeouts(limits) }).request({
      method: 'PUT',
      path: '/',
      body: Readable.from(slowBody()),
    });

  it('may take longer than an answer', async () => {
    api.answerWith(async (request, response) =>
      // What came too late is aborted.
      response.end(await text(request).catch(() => undefined)),
    );
    const { body } = await untilInTime(() => put({ response: 300 }));
    expect(await text(body)).toBe('ab');
  });

  it('have a limit of their own, and so has their answer', async () => {
    api.answerWith(hang);
    const [upload, answer] = await Promise.allSettled([
      put({ upload: 50 }),
      put({ response: 50 }),
    ]);
    expect(upload).toMatchObject({
      reason: logged('was not sent within 50 ms'),
    });
    expect(answer).toMatchObject({
      reason: logged('gave no answer within 50 ms'),
    });
  });
});

describe('the queue', () => {
  it('counts requests that ended there, until their turn', async () => {
    api.answerWith((_request, response) => response.write('begun'), ok);
    const client = createClient({ connections: 1, queue: 0 });
    const { body } = await client.request({ path: '/' });
    await expect(
      client.request({ path: '/', signal: AbortSignal.timeout(50) }),
    ).rejects.toThrow('timeout');
    await expect(read(client)).rejects.toMatchObject({ code: 'queue-full' });

    body.on('error', () => {}).destroy();
    const outcome = () =>
      read(client).then(
        () => 'ok',
        ({ code }) => code,
      );
    while ((await outcome()) === 'queue-full') {
      await sleep(5);
    }
    expect(await outcome()).toBe('ok');
    expect(api.requests).toHaveLength(1 + 2);
  });

  it('refuses requests above its limit', async () => {
    api.answerWith(hang);
    const client = createClient({
      connections: 1,
      queue: 1,
      timeouts: timeouts({ response: 100 }),
    });
    const requests = [read(client), read(client), read(client)];
    const results = await Promise.allSettled(requests);
    expect(results.map(result => (result as any).reason.code)).toEqual([
      'deadline',
      'deadline',
      'queue-full',
    ]);
  });
});

describe('the breaker', () => {
  const breaker = { failures: 3, openFor: 60_000 };
  const failing = { breaker, retry: retry({ attempts: 0 }) };
  afterEach(() => jest.restoreAllMocks());

  it('stops requests after failures in a row, and lets one try later', async () => {
    const states: boolean[] = [];
    const client = createClient({
      ...failing,
      onBreakerChange: (_target, isOpen) => states.push(isOpen),
    });
    api.answerWith(status(503));
    for (let i = 0; i < breaker.failures; i += 1) {
      await expect(read(client)).rejects.toMatchObject(logged('answered 503'));
    }
    await expect(read(client)).rejects.toMatchObject({ code: 'circuit-open' });
    expect(api.requests).toHaveLength(breaker.failures);

    api.answerWith(ok);
    const later = performance.now() + breaker.openFor;
    jest.spyOn(performance, 'now').mockReturnValue(later);
    await read(client);
    expect(states).toEqual([true, false]);
  });

  it('closes in time though the clock is set back', async () => {
    const client = createClient({
      breaker: { failures: 1, openFor: 50 },
      retry: retry({ attempts: 0 }),
    });
    api.answerWith(status(503), ok);
    await expect(read(client)).rejects.toMatchObject({ code: 'status' });
    jest.spyOn(Date, 'now').mockReturnValue(0);
    await waitUntil(() =>
      read(client).then(
        () => true,
        () => false,
      ),
    );
  });

  it('counts errors that request() hands on', async () => {
    const client = createClient({
      breaker: { failures: 1, openFor: 60_000 },
      retry: retry({ attempts: 0 }),
    });
    api.answerWith(status(503));
    const { statusCode } = await client.request({ path: '/' });
    expect(statusCode).toBe(503);
    await expect(client.request({ path: '/' })).rejects.toMatchObject({
      code: 'circuit-open',
    });
  });

  it('lets one request try alone, and the others fail at once', async () => {
    const onBreakerChange = jest.fn();
    const client = createClient({
      breaker: { failures: 1, openFor: 60_000 },
      retry: retry({ attempts: 0 }),
      onBreakerChange,
    });
    api.answerWith(status(503));
    await expect(read(client)).rejects.toMatchObject({ code: 'status' });

    const later = performance.now() + breaker.openFor;
    jest.spyOn(performance, 'now').mockReturnValue(later);
    const results = await Promise.allSettled([read(client), read(client)]);
    expect(results.map(result => (result as any).reason.code)).toEqual([
      'status',
      'circuit-open',
    ]);
    expect(onBreakerChange).toHaveBeenCalledTimes(1);
  });

  it('lets the next request try if the caller of the first one leaves', async () => {
    const client = createClient({
      breaker: { failures: 1, openFor: 60_000 },
      retry: retry({ attempts: 0 }),
    });
    api.answerWith(status(503), hang, ok);
    await expect(read(client)).rejects.toMatchObject({ code: 'status' });
    const later = performance.now() + breaker.openFor;
    jest.spyOn(performance, 'now').mockReturnValue(later);
    const aborter = new AbortController();
    const left = client.request({ path: '/list', signal: aborter.signal });
    await waitUntil(() => api.requests.length === 2);
    aborter.abort();
    await expect(left).rejects.toThrow('aborted');
    await expect(read(client)).resolves.toEqual([{ weight: 1 }]);
  });

  it('stays open if a caller leaves that has waited since before', async () => {
    const client = createClient({
      breaker: { failures: 1, openFor: 60_000 },
      retry: retry({ attempts: 0 }),
    });
    api.answerWith(hang, status(503), ok);
    const aborter = new AbortController();
    const left = client.request({ path: '/list', signal: aborter.signal });
    await waitUntil(() => api.requests.length === 1);
    await expect(read(client)).rejects.toMatchObject({ code: 'status' });
    aborter.abort();
    await expect(left).rejects.toThrow('aborted');
    const open = { code: 'circuit-open' };
    await expect(read(client)).rejects.toMatchObject(open);
  });

  it('does not count a 500, and so the next request may try', async () => {
    const client = createClient(failing);
    const answers = [500, 503, 500, 503, 500, 500];
    api.answerWith(...answers.map(each => status(each)), status(503));
    for (const answer of [...answers, 503]) {
      await expect(read(client)).rejects.toMatchObject(
        logged(`answered ${answer}`),
      );
    }
    const open = { code: 'circuit-open' };
    await expect(read(client)).rejects.toMatchObject(open);

    const later = performance.now() + breaker.openFor;
    jest.spyOn(performance, 'now').mockReturnValue(later);
    api.answerWith(status(500), ok);
    await expect(read(client)).rejects.toMatchObject({ code: 'status' });
    await expect(read(client)).resolves.toEqual([{ weight: 1 }]);
  });

  it('does not count requests that waited for too long', async () => {
    const onBreakerChange = jest.fn();
    const client = createClient({
      ...failing,
      connections: 1,
      timeouts: timeouts({ response: 200 }),
      onBreakerChange,
    });
    api.answerWith((request, response) => {
      setTimeout(() => ok(request, response), 60);
    });
    await Promise.allSettled(Array.from({ length: 20 }, () => read(client)));
    expect(onBreakerChange).not.toHaveBeenCalled();
  });
});

describe('redirects', () => {
  it('are followed to the same origin', async () => {
    api.answerWith(status(302, { location: '/v2/list?a=1' }), ok);
    await read();
    expect(api.requests).toEqual(['GET /v1/list', 'GET /v2/list?a=1']);
  });

  it('are relative to the one before', async () => {
    api.answerWith(
      status(302, { location: '/v2/lists/old' }),
      status(302, { location: 'new' }),
      ok,
    );
    await read();
    expect(api.requests).toEqual([
      'GET /v1/list',
      'GET /v2/lists/old',
      'GET /v2/lists/new',
    ]);
  });

  it('to another origin are an error that names it', async () => {
    const location = 'https://elsewhere.example/list';
    api.answerWith(status(307, { location }));
    await expect(
      read(createClient({ headers: { key: 'a' } })),
    ).rejects.toMatchObject(
      logged('redirects to another origin, https://elsewhere.example,'),
    );
  });

  it('are answers like others for request()', async () => {
    api.answerWith(status(302, { location: '/v2/list' }));
    const { statusCode } = await createClient().request({ path: '/list' });
    expect(statusCode).toBe(302);
  });
});

describe('bodies', () => {
  const long = JSON.stringify([{ weight: 1, name: 'x'.repeat(90_000) }]);

  it.each([
    ['gzip', gzipSync(long)],
    ['br', brotliCompressSync(long)],
    ['identity', Buffer.from(long)],
  ])('are unpacked, and limited after that: %s', async (encoding, body) => {
    api.answerWith((_request, response) =>
      response.setHeader('content-encoding', encoding).end(body),
    );
    await expect(read()).resolves.toEqual([{ weight: 1 }]);
    await expect(
      read(createClient({ maxBytes: 89_999 })),
    ).rejects.toMatchObject(logged('answered more than 89999 bytes'));
    expect(api.requests).toHaveLength(2);
  });

  it('of JSON have a limit of their own', async () => {
    api.answerWith(ok);
    await expect(read(createClient({ maxJsonBytes: 10 }))).rejects.toThrow(
      'too large',
    );
  });

  it('of request() stay as they are', async () => {
    api.answerWith((_request, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync(long)),
    );
    const client = createClient({ maxBytes: 10 });
    const { body } = await client.request({ path: '/' });
    expect((await text(body)).length).toBeLessThan(long.length);
  });
});

it('sends its own headers instead of the same ones of a request', async () => {
  api.answerWith((request, response) => response.end(`${request.headers.key}`));
  const client = createClient({ headers: { Key: 'secret' } });
  const { body } = await client.request({ path: '/', headers: { key: 'a' } });
  expect(await text(body)).toBe('secret');
});
