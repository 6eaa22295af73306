import { once } from 'node:events';
import http, {
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { mockCredentials } from '@backstage/backend-test-utils';
import { useProxy } from './__testUtils__/useProxy';

const context = useProxy();
const { api } = context;
const secret = 'a-secret-key';

/** Asks as a signed-in user, and leaves the answer as it came over the wire. */
async function rawRequest(
  url: string,
  {
    headers = {},
    path = new URL(url).pathname,
  }: { headers?: Record<string, string>; path?: string } = {},
) {
  const asked = http
    .request(url, {
      agent: false,
      path,
      headers: { authorization: mockCredentials.user.header(), ...headers },
    })
    .end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return {
    status: response.statusCode,
    headers: response.headers,
    body: await buffer(response),
  };
}

/** Answers with what it was sent. */
function mirrorHeaders() {
  api.answer = ({ headers }, response) => response.end(JSON.stringify(headers));
}
const readHeaders = async (headers: Record<string, string> = {}) => {
  const response = await context.proxy.fetch('/api-name/list', { headers });
  return (await response.json()) as IncomingHttpHeaders;
};

it('is not there if the config is wrong: the start names the key', async () => {
  const targets = [{ url: 'http://127.0.0.1', wieght: 2 }];
  await expect(context.start({ targets })).rejects.toThrow(
    'proxyResilience./api-name.targets[0].wieght: is not known',
  );
});

describe('the secret', () => {
  it('reaches the API, and neither the client nor the log', async () => {
    const proxy = await context.start({ headers: { 'X-Api-Key': secret } });
    let received: unknown;
    api.answer = ({ headers }, response) => {
      received = headers['x-api-key'];
      response.end('ok');
    };
    const response = await proxy.fetch('/api-name/list?q=query-value');
    const seen =
      JSON.stringify([...response.headers]) + (await response.text());
    expect(received).toBe(secret);
    expect(seen).not.toContain(secret);
    expect(JSON.stringify(proxy.lines)).not.toContain(secret);
  });

  it('cannot be replaced by a client', async () => {
    await context.start({ headers: { 'X-Api-Key': secret } });
    mirrorHeaders();
    const sent = await readHeaders({ 'x-api-key': 'another' });
    expect(sent['x-api-key']).toBe(secret);
  });

  it('is all that the API learns about the caller', async () => {
    await context.start();
    mirrorHeaders();
    const sent = await readHeaders({ cookie: 'a=b', 'x-anything': '1' });
    expect(Object.keys(sent)).not.toEqual(
      expect.arrayContaining(['authorization']),
    );
    expect(sent).not.toHaveProperty('cookie');
    expect(sent).not.toHaveProperty('x-anything');
  });
});

it('logs a line for each request, without its query', async () => {
  const proxy = await context.start();
  await proxy.fetch('/api-name/list?q=query-value');
  expect(await proxy.requests()).toEqual([
    {
      plugin: 'proxy',
      type: 'proxiedRequest',
      level: 'info',
      message: 'GET /api-name/list answered',
      status: 200,
      target: `${api.url}/v1`,
      requestId: expect.stringMatching(/^[\w-]{36}$/),
      attempts: 1,
      durationMs: expect.any(Number),
    },
  ]);
  // Nor is it in the backend's own line about each request.
  expect(JSON.stringify(proxy.lines)).not.toContain('query-value');
});

describe('headers', () => {
  it('that clients need pass, others only if the config allows it', async () => {
    const proxy = await context.start({ allowedHeaders: ['X-Served-By'] });
    api.answer = (_request, response) =>
      response
        .writeHead(200, {
          etag: '"1"',
          link: '<?page=2>; rel="next"',
          'set-cookie': 'a=b',
          'x-served-by': 'one',
        })
        .end();
    const { headers } = await proxy.fetch('/api-name/list');
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('link')).toBe('<?page=2>; rel="next"');
    expect(headers.get('x-served-by')).toBe('one');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('let a client revalidate what it has', async () => {
    const proxy = await context.start();
    // RFC 9110, section 8.6: it may give the length of the body that it does not have.
    api.answer = ({ headers }, response) =>
      response
        .writeHead(headers['if-none-match'] === '"1"' ? 304 : 200, {
          'content-length': 5,
        })
        .end();
    const headers = { 'if-none-match': '"1"' };
    expect((await proxy.fetch('/api-name/list', { headers })).status).toBe(304);
  });

  it('say what the answer varies by, besides what the backend varies by', async () => {
    const proxy = await context.start();
    api.answer = (_request, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/plain',
          vary: 'Accept-Language',
        })
        .end('a');
    const { headers } = await proxy.fetch('/api-name/');
    expect(headers.get('vary')).toContain('Accept-Language');
    expect(headers.get('vary')).toContain('Accept-Encoding');
  });

  it('let no shared cache keep an answer', async () => {
    const proxy = await context.start();
    api.answer = (_request, response) =>
      response
        .setHeader('cache-control', 'Public, max-age=60, s-maxage=600')
        .end('a');
    const { headers } = await proxy.fetch('/api-name/');
    expect(headers.get('cache-control')).toBe('private, max-age=60');
  });

  it('that belong to a connection do not pass, either way', async () => {
    await context.start();
    let received: IncomingHttpHeaders = {};
    api.answer = (request, response) => {
      received = request.headers;
      response
        .writeHead(200, { connection: 'keep-alive, ETag', etag: '"1"' })
        .end();
    };
    const { headers } = await rawRequest(`${context.proxy.url}/api-name/`, {
      headers: {
        connection: 'close, Range',
        range: 'bytes=0-1',
        accept: 'a/b',
      },
    });
    expect(received).toMatchObject({ accept: 'a/b' });
    expect(received).not.toHaveProperty('range');
    expect(headers).not.toHaveProperty('etag');
  });

  it('have one request id, for the client, the API and the log', async () => {
    const proxy = await context.start();
    mirrorHeaders();
    const id = 'id-of-the-client';
    for (const sent of [id, 'a\tb', '']) {
      const response = await proxy.fetch('/api-name/', {
        headers: { 'x-request-id': sent },
      });
      const answered = response.headers.get('x-request-id');
      expect(answered === id).toBe(sent === id);
      expect(await response.json()).toMatchObject({ 'x-request-id': answered });
      expect((await proxy.requests()).at(-1)).toHaveProperty(
        'requestId',
        answered,
      );
    }
  });

  it('have no request id of the API, which is in the log', async () => {
    const proxy = await context.start();
    for (const answered of ['id-of-the-api', '<script>']) {
      api.answer = (_request, response) =>
        response.setHeader('x-request-id', answered).end();
      const { headers } = await proxy.fetch('/api-name/');
      const line = (await proxy.requests()).at(-1)!;
      expect(headers.get('x-request-id')).toBe(line.requestId);
      expect(line.idOfApi).toBe(
        answered === 'id-of-the-api' ? answered : undefined,
      );
    }
  });

  it('that are malformed do no harm', async () => {
    const proxy = await context.start();
    api.answer = (_request, response) =>
      response
        .writeHead(200, [
          ...['vary', 'Accept Encoding@'],
          ...['content-type', 'text/plain', 'content-type', 'text/html'],
        ])
        .end('a');
    expect((await proxy.fetch('/api-name/')).status).toBe(200);
    expect(api.requests).toHaveLength(1);
  });
});

describe('a path', () => {
  it.each([
    '/api/proxy/api-name/../health',
    '/api/proxy/api-name/%2e%2e/health',
    '/api/proxy/api-name/..%2fhealth',
    '/api/proxy/api-name/%252e%252e/health',
    '/api/proxy/api-name/..;/health',
    '/api/proxy/api-name/..%5chealth',
    '/api/proxy/api-name/..%3fhealth',
    '/api/proxy/api-name/..%2523health',
    '/api/proxy/api-name/a%00',
    'http://elsewhere/api/proxy/api-name/list',
  ])('leads nowhere else: %s', async path => {
    const proxy = await context.start();
    expect((await rawRequest(proxy.url, { path })).status).toBe(400);
    expect(api.requests).toEqual([]);
  });

  it.each([
    ['/list?next=/../a', '/v1/list?next=/../a'],
    ['//elsewhere/a%2Fb', '/v1//elsewhere/a%2Fb'],
    ['/c%23/100%25', '/v1/c%23/100%25'],
    ['', '/v1/'],
  ])('stays at the target, whatever it looks like: %s', async (path, url) => {
    const proxy = await context.start();
    await rawRequest(proxy.url, { path: `/api/proxy/api-name${path}` });
    expect(api.requests).toEqual([`GET ${url}`]);
  });
});

describe('bodies', () => {
  beforeEach(() => {
    api.answer = (request, response) => {
      const length = request.headers['content-length'] ?? 'unknown';
      response.write(`${request.method} ${length} `);
      request.pipe(response);
    };
  });

  it('pass with and without a known length', async () => {
    const allowedMethods = ['GET', 'HEAD', 'POST', 'DELETE'];
    const proxy = await context.start({ allowedMethods });
    const send = async (method: string, body?: unknown) => {
      const response = await proxy.fetch('/api-name/', {
        method,
        body: body as string,
        duplex: 'half',
      } as RequestInit);
      return [response.status, await response.text()];
    };
    expect(await send('HEAD')).toEqual([200, '']);
    expect(await send('POST', 'data')).toEqual([200, 'POST 4 data']);
    expect(await send('DELETE')).toEqual([200, 'DELETE unknown ']);
    const stream = new Blob(['data']).stream();
    // Its length is known if all of it has arrived by the time it is sent on.
    expect(await send('POST', stream)).toEqual([
      200,
      expect.stringMatching(/^POST (unknown|4) data$/),
    ]);
  });

  it('pass as they were compressed', async () => {
    const proxy = await context.start();
    const packed = gzipSync('data');
    api.answer = (_request, response) =>
      response.setHeader('content-encoding', 'gzip').end(packed);
    const { body } = await rawRequest(`${proxy.url}/api-name/`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(body).toEqual(packed);
  });

  it('pass at once: an event is not held back to be compressed', async () => {
    const proxy = await context.start();
    api.answer = (_request, response) => {
      response.setHeader('content-type', 'text/event-stream');
      response.write('data: first\n\n');
    };
    const leaving = new AbortController();
    const response = await proxy.fetch('/api-name/events', {
      headers: { 'accept-encoding': 'gzip' },
      signal: leaving.signal,
    });
    const { value } = await response.body!.getReader().read();
    expect(Buffer.from(value!).toString()).toBe('data: first\n\n');
    leaving.abort();
  });

  it('pass over connections that are kept', async () => {
    const proxy = await context.start();
    const ports = new Set<unknown>();
    api.answer = ({ socket }, response) => {
      ports.add(socket.remotePort);
      response.end('ok');
    };
    for (let i = 0; i < 20; i += 1) {
      await (await proxy.fetch('/api-name/')).text();
    }
    expect(ports.size).toBe(1);
  });
});
