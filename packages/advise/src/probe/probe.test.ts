import { once } from 'node:events';
import { startServer } from '../__testUtils__/startServer.ts';
import { LIMITS } from './Budget.ts';
import { probe } from './probe.ts';
import type { ProbeOptions } from './Prober.ts';

const ORIGIN = 'http://localhost:3000';

let server: Awaited<ReturnType<typeof startServer>> | undefined;
afterEach(() => server?.stop());

async function probeServer(
  listener: Parameters<typeof startServer>[0],
  options: Partial<ProbeOptions> = {},
) {
  server = await startServer(listener);
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

describe('limits', () => {
  it.each([
    ['a healthy API', json([], { etag: '"1"' })],
    ['an API that fails', (_, response) => response.writeHead(503).end()],
    [
      'an API that closes connections of browsers',
      (request, response) =>
        request.headers.origin ? response.destroy() : response.end('{}'),
    ],
  ] as [string, Parameters<typeof startServer>[0]][])(
    'allow 12 requests that change nothing: %s',
    async (_, listener) => {
      const { requests } = await probeServer(listener);
      expect(server!.requests.length).toBeLessThanOrEqual(12);
      expect(requests).toHaveLength(server!.requests.length);
      for (const { method } of server!.requests) {
        expect(['GET', 'HEAD', 'OPTIONS']).toContain(method);
      }
    },
  );

  it.each([1, 2, 3, 5, 8])('can be %d requests', async requests => {
    const limits = { ...LIMITS, requests };
    await probeServer(json([], { etag: '"1"' }), { limits });
    expect(server!.requests).toHaveLength(requests);
  });

  it('end an endless response', async () => {
    const { requests } = await probeServer((_, response) => {
      const more = () => {
        let writable = !response.destroyed;
        while (writable) {
          writable = response.write('x'.repeat(10_000));
        }
      };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('drain', more);
      more();
    });
    const read = requests.map(({ response }) => response?.wireBytes ?? 0);
    expect(sum(read)).toBeLessThanOrEqual(1_000_000);
    expect(sum(read)).toBeGreaterThan(900_000);
    expect(requests[0]).toMatchObject({ response: { complete: false } });
    expect(requests[0].errorCode).toBeUndefined();
  });

  it('apply to all responses together', async () => {
    const { requests } = await probeServer(json(['x'.repeat(300_000)]));
    const read = requests.map(({ response }) => response?.wireBytes ?? 0);
    expect(sum(read)).toBeLessThanOrEqual(1_000_000);
  });

  it('do not apply to the first response with full', async () => {
    const { requests } = await probeServer(json(['x'.repeat(3_000_000)]), {
      full: true,
    });
    expect(requests[0].response).toMatchObject({
      complete: true,
      bodyBytes: 3_000_004,
    });
    const others = requests.slice(1).map(({ response }) => response!.wireBytes);
    expect(sum(others)).toBeLessThanOrEqual(1_000_000);
  });

  it('end the wait for a response', async () => {
    const limits = { ...LIMITS, milliseconds: 50 };
    await expect(probeServer(() => {}, { limits })).rejects.toMatchObject({
      code: 'TIMEOUT',
      possibleFacts: ['hangs'],
      message: expect.stringMatching(/did not respond within 0.05 s$/),
    });
  });

  it('end the wait for a body', async () => {
    // Long enough for the headers to arrive.
    const limits = { ...LIMITS, milliseconds: 1_000 };
    const { requests } = await probeServer(
      (_, response) => response.writeHead(200).write('['),
      { limits },
    );
    expect(requests[0]).toMatchObject({
      errorCode: 'TIMEOUT',
      response: { status: 200, complete: false, text: '[' },
    });
    // It stops after two timeouts.
    expect(requests.length).toBeLessThan(6);
  });
});

describe('requests', () => {
  it('look like those of a server, a page and a cache', async () => {
    await probeServer(json([], { etag: '"1"', 'last-modified': 'yesterday' }));
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

  it('carry the given headers only after a refusal', async () => {
    const { requests } = await probeServer(
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
    expect(requests[1].sentHeaders).toEqual(['X-Key']);
    expect(JSON.stringify(requests)).not.toContain('secret');
  });

  it('stop after refusals', async () => {
    await probeServer((_, response) => response.writeHead(403).end());
    expect(server!.requests).toHaveLength(3);
  });
});

describe('redirects', () => {
  const to = (location: string, at = '/v1/list') =>
    ((request, response) => {
      if (request.url === at) {
        response.writeHead(302, { location }).end();
      } else {
        response.end('{}');
      }
    }) satisfies Parameters<typeof startServer>[0];

  it('are followed on the same host', async () => {
    const { redirects, url } = await probeServer(to('/v2/list'));
    expect(redirects).toEqual([`${server!.url}/v2/list`]);
    expect(url.pathname).toBe('/v2/list');
    expect(server!.requests.length).toBeLessThanOrEqual(12);
  });

  it('are not followed to another host', async () => {
    await expect(
      probeServer(to('https://elsewhere.example/list')),
    ).rejects.toThrow(
      'It redirects to another host, elsewhere.example, which is not followed',
    );
    expect(server!.requests).toHaveLength(1);
  });

  it('never carry the given headers to another port', async () => {
    const other = await startServer((_, response) =>
      response.writeHead(401).end(),
    );
    await probeServer(to(`${other.url}/list`), {
      headers: { 'X-Key': 'secret' },
    });
    expect(other.requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(other.requests)).not.toContain('secret');
    await other.stop();
  });

  it.each([
    ['are a loop', '/v1/list', 'redirects more than 3 times'],
    [
      'have no valid target',
      'http://',
      "redirects to 'http://', which is not a URL",
    ],
  ])('are reported if they %s', async (_, location, message) => {
    await expect(probeServer(to(location))).rejects.toThrow(message);
  });
});

describe('no advice', () => {
  it.each([
    [404, {}, 'nothing exists at this path'],
    [405, { allow: 'POST' }, 'it accepts POST, not GET'],
    [426, {}, 'it requires another protocol'],
    [400, {}, 'this is not data'],
    [501, {}, 'this is not data'],
  ])('for the status %d with %j', async (status, headers, message) => {
    const probing = probeServer((_, response) =>
      response.writeHead(status, headers).end(),
    );
    await expect(probing).rejects.toThrow(message);
    expect(server!.requests).toHaveLength(1);
  });

  it.each([
    [405, '', { allow: 'POST' }, '/v1/list', 'answers GET'],
    [405, '', { allow: 'POST' }, '/graphql', "/graphql?query={__typename}'"],
    [400, '{"errors":[{"message":"no"}]}', {}, '/api', 'if it accepts queries'],
    [400, 'GET query missing.', {}, '/api', 'if it accepts queries by GET'],
  ])(
    'for a status %d with %j and %j at %s, with a hint',
    async (status, body, headers, path, hint) => {
      server = await startServer((_, response) =>
        response.writeHead(status, headers).end(body),
      );
      await expect(
        probe(new URL(server.url + path), {
          ...{ limits: LIMITS, origin: ORIGIN, full: false, headers: {} },
        }),
      ).rejects.toMatchObject({ hint: expect.stringContaining(hint) });
    },
  );

  it('for two connections that are closed', async () => {
    await expect(
      probeServer((_, response) => response.destroy()),
    ).rejects.toThrow('closes the connection without a response');
    expect(server!.requests).toHaveLength(2);
  });

  it('for a response that is not HTTP', async () => {
    const probing = probeServer(({ socket }) =>
      socket.end('SSH-2.0-OpenSSH\r\n'),
    );
    await expect(probing).rejects.toThrow('is not HTTP (HPE_');
  });

  it('for a server that refuses connections', async () => {
    const { url, server: stopped } = await startServer(() => {});
    stopped.close();
    await once(stopped, 'close');
    await expect(
      probe(new URL(url), {
        ...{ limits: LIMITS, origin: ORIGIN, full: false, headers: {} },
      }),
    ).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      possibleFacts: ['down', 'second-server'],
    });
  });
});
