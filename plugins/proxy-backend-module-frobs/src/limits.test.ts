import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { useFrobsco } from './__testUtils__/context';
import { control, journal, until } from './__testUtils__/mock';

const mock = useFrobsco();
const servers: Server[] = [];

/** Starts a server on any free port; it goes with the tests. */
async function listen(server: Server): Promise<string> {
  servers.push(server.listen(0, '127.0.0.1').unref());
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterAll(() => servers.forEach(server => server.close()));

async function failure(path = '/frobs-ha/list', init?: RequestInit) {
  const response = await mock.proxy.fetch(path, init);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return { status: response.status, body: await response.json() };
}
const expected = (statusCode: number, name: string, message: string) => ({
  status: statusCode,
  body: {
    error: expect.objectContaining({ name, message }),
    request: { method: 'GET', url: '/frobs-ha/list' },
    response: { statusCode },
  },
});

it('answers in time where the API hangs', async () => {
  await mock.start({ timeouts: { response: { milliseconds: 200 } } });
  await mock.fault({ effect: { type: 'hang' } });
  expect(await failure()).toEqual(
    expected(504, 'GatewayTimeoutError', 'No answer began within 200 ms'),
  );
  expect(await journal(mock.frobsco)).toHaveLength(1);
  const [line] = await mock.proxy.requests();
  expect(line).toMatchObject({ level: 'warn', status: 504 });
  expect(line.message).toBe('GET /frobs-ha/list timeout');
  expect(line.durationMs).toBeLessThan(1_000);
});

it('answers in time where retries would take too long', async () => {
  await mock.start({
    timeouts: { response: { milliseconds: 300 } },
    retry: { attempts: 1_000, budget: 1 },
  });
  await control(mock.frobsco, 'POST', '/presets/down');
  const { status } = await failure();
  expect([503, 504]).toContain(status);
  expect((await mock.proxy.requests())[0].durationMs).toBeLessThan(1_000);
});

it('leaves an answer that has begun all the time it needs', async () => {
  await mock.start({ timeouts: { response: { milliseconds: 300 } } });
  await mock.fault({
    route: '/v1/list',
    effect: { type: 'bandwidth', bytesPerSecond: 40_000 },
  });
  const response = await mock.proxy.fetch('/frobs-ha/list');
  expect(await response.json()).toHaveLength(200);
  expect((await mock.proxy.requests())[0].durationMs).toBeGreaterThan(300);
});

it('cuts an answer off that stops', async () => {
  const url = await listen(
    createHttpServer((_request, response) => response.write('begun')),
  );
  await mock.start({
    targets: [{ url }],
    timeouts: { idle: { milliseconds: 100 } },
  });
  const read = async () => (await mock.proxy.fetch('/frobs-ha/list')).text();
  await expect(read()).rejects.toThrow();
  expect((await mock.proxy.requests())[0].message).toContain('broken-off');
});

it('says so where nothing can be reached', async () => {
  await mock.start();
  await control(mock.frobsco, 'POST', '/presets/down');
  expect(await failure()).toEqual(
    expected(
      503,
      'ServiceUnavailableError',
      'Cannot reach the API behind /frobs-ha (ECONNREFUSED)',
    ),
  );
});

it('says so to a client that is still sending', async () => {
  await mock.start({ allowedMethods: ['POST'] });
  await control(mock.frobsco, 'POST', '/presets/down');
  const body = 'x'.repeat(5_000_000);
  const { status } = await failure('/frobs-ha/list', { method: 'POST', body });
  expect(status).toBe(503);
});

it('gives up a connection that does not come about', async () => {
  // It takes the connection, and then says nothing of what TLS wants to hear.
  const url = await listen(createServer());
  await mock.start({
    targets: [{ url: url.replace('http:', 'https:') }],
    timeouts: { connect: { milliseconds: 100 } },
    retry: { attempts: 0 },
  });
  const { status, body } = await failure();
  expect(status).toBe(503);
  expect(body.error.message).toContain('UND_ERR_CONNECT_TIMEOUT');
});

it('says so where the API breaks off', async () => {
  await mock.start();
  await mock.fault({ effect: { type: 'reset' } });
  expect(await failure()).toEqual(
    expected(
      502,
      'BadGatewayError',
      expect.stringContaining('No answer came from the API behind /frobs-ha'),
    ),
  );
});

it('lets go of the API when the client leaves', async () => {
  await mock.start();
  await mock.fault({ effect: { type: 'hang' } });
  const inFlight = async () =>
    (await control(mock.frobsco, 'GET', '/journal')).inFlight;
  const leaving = new AbortController();
  const asked = mock.proxy.fetch('/frobs-ha/list', { signal: leaving.signal });
  await until(async () => (await inFlight()) === 1);
  leaving.abort();
  await expect(asked).rejects.toThrow();
  await until(async () => (await inFlight()) === 0);
  expect(await mock.proxy.requests()).toMatchObject([
    { level: 'info', message: 'GET /frobs-ha/list client-gone' },
  ]);
});

it('reads no faster than the client does', async () => {
  let written = 0;
  const chunk = Buffer.alloc(100_000);
  const url = await listen(
    createHttpServer((_request, response) => {
      const write = () => {
        do written += chunk.length;
        while (response.write(chunk));
      };
      response.on('drain', write);
      write();
    }),
  );
  await mock.start({ targets: [{ url }] });
  const leaving = new AbortController();
  const { signal } = leaving;
  await mock.proxy.fetch('/frobs-ha/list', { signal });
  // What is written stands still once all buffers on the way are full.
  let before = -1;
  await until(async () => {
    const stands = written === before;
    before = written;
    await new Promise(resolve => setTimeout(resolve, 100));
    return stands;
  });
  expect(written).toBeLessThan(50_000_000);
  leaving.abort();
});
