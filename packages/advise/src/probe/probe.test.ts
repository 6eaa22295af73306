import { once } from 'node:events';
import { startServer } from '../__testUtils__/server.ts';
import { LIMITS } from './Budget.ts';
import { probe } from './probe.ts';
import type { ProbeOptions } from './Prober.ts';

const ORIGIN = 'http://localhost:3000';

let server: Awaited<ReturnType<typeof startServer>> | undefined;
afterEach(() => server?.stop());

async function ask(
  answer: Parameters<typeof startServer>[0],
  options: Partial<ProbeOptions> = {},
) {
  server = await startServer(answer);
  return probe(new URL(`${server.url}/v1/list`), {
    ...{ limits: LIMITS, origin: ORIGIN, full: false, headers: {} },
    ...options,
  });
}

const json = (body: unknown, headers = {}) =>
  ((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  }) satisfies Parameters<typeof startServer>[0];

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

describe('the limits', () => {
  it.each([
    ['one that is well', json([], { etag: '"1"' })],
    ['one that fails', (_, response) => response.writeHead(503).end()],
    [
      'one that hangs up on browsers',
      (request, response) =>
        request.headers.origin ? response.destroy() : response.end('{}'),
    ],
  ] as [string, Parameters<typeof startServer>[0]][])(
    'let through 12 requests that change nothing: %s',
    async (_, answer) => {
      const { exchanges } = await ask(answer);
      expect(server!.requests.length).toBeLessThanOrEqual(12);
      expect(exchanges).toHaveLength(server!.requests.length);
      for (const { method } of server!.requests) {
        expect(['GET', 'HEAD', 'OPTIONS']).toContain(method);
      }
    },
  );

  it.each([1, 2, 3, 5, 8])('hold for %d requests as well', async requests => {
    const limits = { ...LIMITS, requests };
    await ask(json([], { etag: '"1"' }), { limits });
    expect(server!.requests).toHaveLength(requests);
  });

  it('end an answer that goes on and on', async () => {
    const { exchanges } = await ask((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('drain', more);
      more();
    });
    const read = exchanges.map(({ answer }) => answer?.wireBytes ?? 0);
    expect(sum(read)).toBeLessThanOrEqual(1_000_000);
    expect(sum(read)).toBeGreaterThan(900_000);
    expect(exchanges[0]).toMatchObject({ answer: { whole: false } });
    expect(exchanges[0].failure).toBeUndefined();
  });

  it('are for all answers together', async () => {
    const { exchanges } = await ask(json(['x'.repeat(300_000)]));
    const read = exchanges.map(({ answer }) => answer?.wireBytes ?? 0);
    expect(sum(read)).toBeLessThanOrEqual(1_000_000);
  });

  it('leave out the first answer with --full', async () => {
    const { exchanges } = await ask(json(['x'.repeat(3_000_000)]), {
      full: true,
    });
    expect(exchanges[0].answer).toMatchObject({
      whole: true,
      bodyBytes: 3_000_004,
    });
    const others = exchanges.slice(1).map(({ answer }) => answer!.wireBytes);
    expect(sum(others)).toBeLessThanOrEqual(1_000_000);
  });

  it('end a wait', async () => {
    const limits = { ...LIMITS, milliseconds: 50 };
    await expect(ask(() => {}, { limits })).rejects.toMatchObject({
      code: 'TIMEOUT',
      facts: ['hangs'],
      message: expect.stringMatching(/gave no answer within 0.05 s$/),
    });
  });

  it('end what waits for the body', async () => {
    // Long enough for the head to come.
    const limits = { ...LIMITS, milliseconds: 1_000 };
    const { exchanges } = await ask(
      (_, response) => response.writeHead(200).write('['),
      { limits },
    );
    expect(exchanges[0]).toMatchObject({
      failure: 'TIMEOUT',
      answer: { status: 200, whole: false, text: '[' },
    });
    // Patience ends before the requests do.
    expect(exchanges.length).toBeLessThan(6);
  });
});

describe('what is asked', () => {
  it('is what a page, a cache and a server would ask', async () => {
    await ask(json([], { etag: '"1"', 'last-modified': 'yesterday' }));
    const [plain, preflight, page, again] = server!.requests.map(
      ({ headers }) => headers as Record<string, string>,
    );
    expect(plain.origin).toBeUndefined();
    expect(plain['sec-fetch-site']).toBeUndefined();
    expect(preflight).toMatchObject({
      origin: ORIGIN,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    });
    expect(page).toMatchObject({
      origin: ORIGIN,
      'sec-fetch-site': 'cross-site',
    });
    expect(again).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'yesterday',
    });
  });

  it('holds the user’s headers where they are wanted, and never at first', async () => {
    const { exchanges } = await ask(
      ({ headers }, response) =>
        response.writeHead(headers['x-key'] === 'secret' ? 200 : 401).end(),
      { headers: { 'X-Key': 'secret' } },
    );
    const sent = server!.requests.map(
      ({ headers }) => (headers as Record<string, string>)['x-key'],
    );
    expect(sent.slice(0, 3)).toEqual([undefined, 'secret', undefined]);
    expect(server!.requests[2]).toMatchObject({
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': 'authorization,x-key' },
    });
    expect(exchanges[1].sentHeaders).toEqual(['X-Key']);
    expect(JSON.stringify(exchanges)).not.toContain('secret');
  });

  it('ends with whoever says no', async () => {
    await ask((_, response) => response.writeHead(403).end());
    expect(server!.requests).toHaveLength(3);
  });
});

describe('redirects', () => {
  const to = (location: string, at = '/v1/list') =>
    ((request, response) => {
      if (request.url === at) response.writeHead(302, { location }).end();
      else response.end('{}');
    }) satisfies Parameters<typeof startServer>[0];

  it('are followed on the same host', async () => {
    const { redirects, url } = await ask(to('/v2/list'));
    expect(redirects).toEqual([`${server!.url}/v2/list`]);
    expect(url.pathname).toBe('/v2/list');
    expect(server!.requests.length).toBeLessThanOrEqual(12);
  });

  it('are not followed to another host', async () => {
    await expect(ask(to('https://elsewhere.example/list'))).rejects.toThrow(
      'It redirects to another host, which is not followed: to ask that one, run `yarn advise https://elsewhere.example/list`',
    );
    expect(server!.requests).toHaveLength(1);
  });

  it('take no headers of the user’s to another port', async () => {
    const other = await startServer((_, response) =>
      response.writeHead(401).end(),
    );
    await ask(to(`${other.url}/list`), { headers: { 'X-Key': 'secret' } });
    expect(other.requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(other.requests)).not.toContain('secret');
    await other.stop();
  });

  it.each([
    ['in a circle', '/v1/list', 'redirects more than 3 times'],
    ['to nowhere', 'http://', "redirects to 'http://', which is no URL"],
  ])('%s are told of', async (_, location, message) => {
    await expect(ask(to(location))).rejects.toThrow(message);
  });
});

describe('what tells nothing', () => {
  it.each([
    [404, {}, 'there is nothing at this path'],
    [405, { allow: 'POST' }, 'it takes POST, not GET'],
    [426, {}, 'it wants another protocol: is it https://127.0.0.1'],
    [400, {}, 'that is no data'],
    [501, {}, 'that is no data'],
  ])('%d with %j is told in one line', async (status, headers, message) => {
    const asked = ask((_, response) =>
      response.writeHead(status, headers).end(),
    );
    await expect(asked).rejects.toThrow(message);
    expect(server!.requests).toHaveLength(1);
  });

  it('is a connection that is cut, twice', async () => {
    await expect(ask((_, response) => response.destroy())).rejects.toThrow(
      /cuts the connection without an answer: is it https:/,
    );
    expect(server!.requests).toHaveLength(2);
  });

  it('is what is not HTTP', async () => {
    const asked = ask(({ socket }) => socket.end('SSH-2.0-OpenSSH\r\n'));
    await expect(asked).rejects.toThrow('is not HTTP (HPE_');
  });

  it('is a server that has gone', async () => {
    const { url, server: gone } = await startServer(() => {});
    gone.close();
    await once(gone, 'close');
    await expect(
      probe(new URL(url), {
        ...{ limits: LIMITS, origin: ORIGIN, full: false, headers: {} },
      }),
    ).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      facts: ['down', 'second-server'],
    });
  });
});
