import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { useFrobsco } from './__testUtils__/context';
import { control, journal } from './__testUtils__/mock';
import { rawRequest } from './__testUtils__/rawRequest';

const mock = useFrobsco();

describe('the secret', () => {
  const secret = 'a-key-that-nobody-sees';

  beforeEach(() =>
    control(mock.frobsco, 'PUT', '/auth', { mode: 'api-key', apiKey: secret }),
  );

  it('reaches the API, and neither the client nor the log', async () => {
    const proxy = await mock.start({ headers: { 'X-Frobs-Key': secret } });
    const response = await proxy.fetch('/frobs-ha/list?q=query-value');
    expect(response.status).toBe(200);

    const seen =
      JSON.stringify([...response.headers]) + (await response.text());
    expect(seen).not.toContain(secret);
    expect(JSON.stringify(proxy.lines)).not.toContain(secret);
  });

  it('cannot be put in its place by a client', async () => {
    const proxy = await mock.start({ headers: { 'X-Frobs-Key': secret } });
    const headers = { 'x-frobs-key': 'another' };
    const response = await proxy.fetch('/frobs-ha/list', { headers });
    expect(await response.json()).toHaveLength(200);
  });

  it('is all that the API learns of who calls', async () => {
    const proxy = await mock.start({ headers: { 'X-Frobs-Key': secret } });
    const headers = { cookie: 'a=b', 'x-anything': '1' };
    await proxy.fetch('/frobs-ha/list', { headers });
    const [{ auth, headers: names }] = await journal(mock.frobsco);
    expect(auth).toBe('ApiKey');
    expect(names).not.toContain('authorization');
    expect(names).not.toContain('cookie');
    expect(names).not.toContain('x-anything');
  });
});

describe('the log', () => {
  it('has a line for each request, without its query', async () => {
    const proxy = await mock.start();
    await proxy.fetch('/frobs-ha/list?q=query-value');
    await proxy.fetch('/frobs-ha/nowhere');
    expect(await proxy.requests(2)).toEqual([
      {
        plugin: 'proxy',
        type: 'proxiedRequest',
        level: 'info',
        message: 'GET /frobs-ha/list answered',
        status: 200,
        target: mock.v1('api'),
        attempts: 1,
        durationMs: expect.any(Number),
      },
      expect.objectContaining({ status: 404 }),
    ]);
    // The backend's own line about every request is not this plugin's.
    const ours = proxy.lines.filter(({ plugin }) => plugin === 'proxy');
    expect(JSON.stringify(ours)).not.toContain('query-value');
  });
});

describe('headers', () => {
  it('that clients need pass, others do not', async () => {
    const proxy = await mock.start({ allowedHeaders: ['X-Frobs-Served-By'] });
    const { headers } = await proxy.fetch('/frobs-ha/list?limit=3');
    expect(headers.get('link')).toContain('rel="next"');
    expect(headers.get('x-total-count')).toBe('200');
    expect(headers.get('x-frobs-served-by')).toBe('api');
    expect(headers.get('etag')).toBeTruthy();
    expect(headers.get('access-control-expose-headers')).toBeNull();
  });

  it('let a large answer arrive compressed', async () => {
    const proxy = await mock.start();
    const answer = await rawRequest(`${proxy.url}/frobs-ha/list`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.body.length).toBeLessThan(10_000);
  });

  it('let a client revalidate what it has', async () => {
    const proxy = await mock.start();
    const { headers } = await proxy.fetch('/frobs-ha/list');
    const again = await proxy.fetch('/frobs-ha/list', {
      headers: { 'if-none-match': headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });
});

describe('a caller', () => {
  const permissions = { GET: 'frobs.proxy.read' };
  const allowedMethods = ['GET'];
  const deciding = (result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) =>
    mockServices.permissions.mock({ authorize: async () => [{ result }] });

  it('has to be signed in', async () => {
    const proxy = await mock.start();
    const response = await fetch(`${proxy.url}/frobs-ha/list`);
    expect(response.status).toBe(401);
    expect((await response.json()).error.name).toBe('AuthenticationError');
  });

  it('needs the permission that the config names', async () => {
    const service = deciding(AuthorizeResult.DENY);
    const proxy = await mock.start(
      { permissions, allowedMethods },
      { features: [service.factory] },
    );
    const response = await proxy.fetch('/frobs-ha/list');
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      error: {
        name: 'NotAllowedError',
        message: 'This needs the permission frobs.proxy.read',
      },
      request: { method: 'GET' },
      response: { statusCode: 403 },
    });
    expect(await journal(mock.frobsco)).toEqual([]);

    const [[{ permission }], { credentials }] =
      service.authorize.mock.lastCall!;
    expect(permission).toEqual({
      type: 'basic',
      name: 'frobs.proxy.read',
      attributes: { action: 'read' },
    });
    expect(credentials).toMatchObject(mockCredentials.user());
  });

  it('passes with it', async () => {
    const proxy = await mock.start(
      { permissions, allowedMethods },
      { features: [deciding(AuthorizeResult.ALLOW).factory] },
    );
    const response = await proxy.fetch('/frobs-ha/list');
    expect(await response.json()).toHaveLength(200);
  });

  it('is told which methods there are', async () => {
    const proxy = await mock.start();
    const response = await proxy.fetch('/frobs-ha/list', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect((await response.json()).error.name).toBe('MethodNotAllowedError');
  });
});

describe('a path', () => {
  it.each([
    '/api/proxy/frobs-ha/../health',
    '/api/proxy/frobs-ha/%2e%2e/health',
    '/api/proxy/frobs-ha/..%2fhealth',
    'http://elsewhere/api/proxy/frobs-ha/list',
  ])('leads nowhere else: %s', async path => {
    const proxy = await mock.start();
    expect((await rawRequest(proxy.url, { path })).status).toBe(400);
    expect(await journal(mock.frobsco)).toEqual([]);
  });

  it('stays at the target, whatever it looks like', async () => {
    const proxy = await mock.start();
    const path = '/api/proxy/frobs-ha//elsewhere/list';
    expect((await rawRequest(proxy.url, { path })).status).toBe(404);
    expect(await journal(mock.frobsco)).toMatchObject([
      { path: '/v1//elsewhere/list' },
    ]);
  });
});

describe('anything that HTTP has', () => {
  let server: Server;
  let url: string;
  let connections = 0;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const length = request.headers['content-length'] ?? 'unknown';
      response.setHeader('content-type', 'text/plain');
      response.setHeader('vary', 'Accept-Language');
      if (request.url === '/empty') response.writeHead(204).end();
      else if (request.url === '/events') {
        response.setHeader('content-type', 'text/event-stream');
        response.write('data: first\n\n');
      } else {
        response.write(`${request.method} ${length} `);
        request.pipe(response);
      }
    });
    server.on('connection', () => (connections += 1));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const start = () =>
    mock.start({
      targets: [{ url }],
      allowedMethods: ['GET', 'HEAD', 'POST', 'DELETE'],
    });

  it('passes: HEAD, 204, and bodies of known and unknown length', async () => {
    const proxy = await start();
    const ask = async (method: string, path: string, body?: unknown) => {
      const response = await proxy.fetch(`/frobs-ha${path}`, {
        method,
        body: body as string,
        duplex: 'half',
      } as RequestInit);
      return [response.status, await response.text()];
    };
    expect(await ask('HEAD', '/')).toEqual([200, '']);
    expect(await ask('GET', '/empty')).toEqual([204, '']);
    expect(await ask('POST', '/', 'frobs')).toEqual([200, 'POST 5 frobs']);
    expect(await ask('DELETE', '/')).toEqual([200, 'DELETE unknown ']);
    const stream = new Blob(['frobs']).stream();
    expect(await ask('POST', '/', stream)).toEqual([200, 'POST unknown frobs']);
  });

  it('passes at once: an event is not held back to be compressed', async () => {
    const proxy = await start();
    const leaving = new AbortController();
    const response = await proxy.fetch('/frobs-ha/events', {
      headers: { 'accept-encoding': 'gzip' },
      signal: leaving.signal,
    });
    const { value } = await response.body!.getReader().read();
    expect(Buffer.from(value!).toString()).toBe('data: first\n\n');
    leaving.abort();
  });

  it('passes with what it varies by, besides what the backend varies by', async () => {
    const proxy = await start();
    const { headers } = await proxy.fetch('/frobs-ha/');
    expect(headers.get('vary')).toContain('Accept-Language');
    expect(headers.get('vary')).toContain('Accept-Encoding');
  });

  it('goes over connections that are kept', async () => {
    const proxy = await start();
    connections = 0;
    for (let i = 0; i < 20; i++) {
      await (await proxy.fetch('/frobs-ha/')).text();
    }
    expect(connections).toBe(1);
  });
});
