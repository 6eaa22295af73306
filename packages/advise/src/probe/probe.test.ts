import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { startServer } from '../__testUtils__/startServer.ts';
import type { RequestRecord } from './Observations.ts';
import { probe } from './probe.ts';
import { LIMITS, type ProbeOptions } from './Prober.ts';

const ORIGIN = 'http://localhost:3000';

let server: Awaited<ReturnType<typeof startServer>>;
afterEach(() => server.stop());

async function probeServer(
  listener: RequestListener,
  {
    path = '/v1/list',
    ...options
  }: Partial<ProbeOptions> & { path?: string } = {},
) {
  server = await startServer(listener);
  return probe(new URL(server.url + path), {
    ...{ limits: LIMITS, origin: ORIGIN, full: false, headers: {} },
    ...options,
  });
}

const respond =
  (status: number, headers = {}, body: string | Buffer = ''): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

const respondJson = (body: unknown, headers = {}) =>
  respond(
    200,
    { 'content-type': 'application/json', ...headers },
    JSON.stringify(body),
  );

const wireBytesOf = (requests: RequestRecord[]) =>
  requests.reduce((sum, { response }) => sum + (response?.wireBytes ?? 0), 0);

describe('limits', () => {
  it.each<[string, RequestListener]>([
    ['is healthy', respondJson([], { etag: '"1"' })],
    ['fails', respond(503)],
    [
      'closes connections of browsers',
      (request, response) =>
        request.headers.origin ? response.destroy() : response.end('{}'),
    ],
  ])('allow 12 requests that change nothing if it %s', async (_, listener) => {
    const { requests } = await probeServer(listener);
    expect(server.requests.length).toBeLessThanOrEqual(12);
    expect(requests).toHaveLength(server.requests.length);
    for (const { method } of server.requests) {
      expect(['GET', 'HEAD', 'OPTIONS']).toContain(method);
    }
  });

  it.each([1, 2, 3, 5, 8])('can be %d requests', async count => {
    const limits = { ...LIMITS, requests: count };
    await probeServer(respondJson([], { etag: '"1"' }), { limits });
    expect(server.requests).toHaveLength(count);
  });

  it('end an endless response', async () => {
    const { requests } = await probeServer((_, response) => {
      const writeMore = () => {
        let writable = !response.destroyed;
        while (writable) {
          writable = response.write('x'.repeat(10_000));
        }
      };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('drain', writeMore);
      writeMore();
    });
    expect(wireBytesOf(requests)).toBeLessThanOrEqual(1_000_000);
    expect(wireBytesOf(requests)).toBeGreaterThan(900_000);
    expect(requests[0].response?.complete).toBe(false);
    expect(requests[0].errorCode).toBeUndefined();
  });

  it('apply to all responses together', async () => {
    const { requests } = await probeServer(respondJson(['x'.repeat(300_000)]));
    expect(wireBytesOf(requests)).toBeLessThanOrEqual(1_000_000);
  });

  it('apply to what a compressed response unpacks to', async () => {
    const body = gzipSync('x'.repeat(3_000_000));
    const headers = { 'content-encoding': 'gzip' };
    const { requests } = await probeServer(respond(200, headers, body));
    const { complete, bodyBytes } = requests[0].response!;
    expect(complete).toBe(false);
    expect(bodyBytes).toBeLessThanOrEqual(1_000_000);
  });

  it('do not apply to the first response with full', async () => {
    const body = ['x'.repeat(3_000_000)];
    const { requests } = await probeServer(respondJson(body), { full: true });
    const [{ response }, ...others] = requests;
    expect(response).toMatchObject({ complete: true, bodyBytes: 3_000_004 });
    expect(wireBytesOf(others)).toBeLessThanOrEqual(1_000_000);
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
    await probeServer(respondJson([], { etag: '"1"', 'last-modified': 'now' }));
    const [plain, preflight, page, again] = server.requests.map(
      ({ headers }) => headers,
    );
    expect(plain).not.toHaveProperty('origin');
    expect(plain).not.toHaveProperty('sec-fetch-site');
    expect(preflight).toMatchObject({
      origin: ORIGIN,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    });
    expect(page).toMatchObject({
      ...{ origin: ORIGIN, 'sec-fetch-site': 'cross-site' },
    });
    expect(again).toMatchObject({
      ...{ 'if-none-match': '"1"', 'if-modified-since': 'now' },
    });
  });

  it('carry the given headers only after a refusal', async () => {
    const { requests } = await probeServer(
      ({ headers }, response) =>
        response.writeHead(headers['x-key'] === 'secret' ? 200 : 401).end(),
      { headers: { 'X-Key': 'secret' } },
    );
    const sent = server.requests.map(({ headers }) => headers['x-key']);
    expect(sent.slice(0, 3)).toEqual([undefined, 'secret', undefined]);
    expect(server.requests[2]).toMatchObject({
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': 'authorization,x-key' },
    });
    expect(requests[1].sentHeaders).toEqual(['X-Key']);
    expect(JSON.stringify(requests)).not.toContain('secret');
  });

  it('stop after refusals', async () => {
    await probeServer(respond(403));
    expect(server.requests).toHaveLength(3);
  });
});

describe('redirects', () => {
  const redirectTo =
    (location: string): RequestListener =>
    (request, response) =>
      request.url === '/v1/list'
        ? response.writeHead(302, { location }).end()
        : response.end('{}');

  it('are followed on the same host', async () => {
    const { redirects, url } = await probeServer(redirectTo('/v2/list'));
    expect(redirects).toEqual([`${server.url}/v2/list`]);
    expect(url.pathname).toBe('/v2/list');
    expect(server.requests.length).toBeLessThanOrEqual(12);
  });

  it('are not followed to another host', async () => {
    const probing = probeServer(redirectTo('https://other.example/a$b'));
    await expect(probing).rejects.toMatchObject({
      message: expect.stringContaining('another host, other.example'),
      hint: "yarn advise 'https://other.example/a$b'",
    });
    expect(server.requests).toHaveLength(1);
  });

  it('never carry the given headers to another port', async () => {
    const other = await startServer(respond(401));
    const headers = { 'X-Key': 'secret' };
    await probeServer(redirectTo(`${other.url}/list`), { headers });
    expect(other.requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(other.requests)).not.toContain('secret');
    await other.stop();
  });

  it.each([
    ['/v1/list', 'redirects more than 3 times'],
    ['http://', "redirects to 'http://', which is not a URL"],
  ])('to %s are reported', async (location, message) => {
    await expect(probeServer(redirectTo(location))).rejects.toThrow(message);
  });
});

describe('no advice', () => {
  it.each([
    [404, {}, 'nothing exists at this path'],
    [405, { allow: 'PUT' }, 'it accepts PUT, not GET'],
    [426, {}, 'it requires another protocol'],
    [400, {}, 'this is not data'],
    [501, {}, 'this is not data'],
  ])('follows from the status %d with %j', async (status, headers, message) => {
    await expect(probeServer(respond(status, headers))).rejects.toThrow(
      message,
    );
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    [405, '', { allow: 'POST' }, '/v1/list', 'use a URL of this API that'],
    [405, '', { allow: 'POST' }, '/graphql', "/graphql?query={__typename}'"],
    [400, '{"errors":[{"message":"no"}]}', {}, '/api', 'if it accepts queries'],
    [400, 'GET query missing.', {}, '/api', 'if it accepts queries by GET'],
  ])(
    'follows from %d with %j, %j at %s, and there is a hint',
    async (status, body, headers, path, hint) => {
      const probing = probeServer(respond(status, headers, body), { path });
      await expect(probing).rejects.toMatchObject({
        hint: expect.stringContaining(hint),
      });
    },
  );

  it('follows from two closed connections', async () => {
    const probing = probeServer((_, response) => response.destroy());
    await expect(probing).rejects.toThrow('closes the connection without');
    expect(server.requests).toHaveLength(2);
  });

  it('follows from a response that is not HTTP', async () => {
    const probing = probeServer(({ socket }) => socket.end('SSH-2.0\r\n'));
    await expect(probing).rejects.toThrow('is not HTTP (HPE_');
  });

  it('follows from a response with too large headers', async () => {
    const headers = { 'x-large': 'a'.repeat(100_000) };
    await expect(probeServer(respond(200, headers))).rejects.toMatchObject({
      message: expect.stringContaining('headers of'),
      hint: expect.stringContaining('--max-http-header-size'),
    });
  });
});
