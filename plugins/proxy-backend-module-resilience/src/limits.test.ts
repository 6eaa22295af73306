import { once } from 'node:events';
import { Agent, createServer as createHttpServer, request } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials } from '@backstage/backend-test-utils';
import { useFrobsco } from './__testUtils__/context';
import { control, until } from './__testUtils__/mock';

const mock = useFrobsco();
const servers: Server[] = [];

/** Starts a server on any free port; it goes with the tests. */
async function listen(server: Server): Promise<string> {
  servers.push(server.listen(0, '127.0.0.1').unref());
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterAll(() => servers.forEach(server => server.close()));

async function failure() {
  const response = await mock.proxy.fetch('/frobs-ha/list');
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
  // The API closes the connection as well, which comes too late.
  await mock.fault({ effect: { type: 'hang', closeAfterMs: 10_000 } });
  expect(await failure()).toEqual(
    expected(504, 'GatewayTimeoutError', 'No answer began within 200 ms'),
  );
  const [line] = await mock.proxy.requests();
  expect(line).toMatchObject({ level: 'warn', status: 504, attempts: 1 });
  expect(line.message).toBe('GET /frobs-ha/list timeout');
});

it('answers in time where retries would take too long', async () => {
  await mock.start({
    timeouts: { response: { milliseconds: 300 } },
    retry: { attempts: 1_000, budget: 1 },
  });
  await control(mock.frobsco, 'POST', '/presets/down');
  const { status } = await failure();
  expect([503, 504]).toContain(status);
  // The budget alone would allow ten retries, the last five up to a second apart.
  expect((await mock.proxy.requests())[0].attempts).toBeLessThan(10);
});

it('leaves an answer that has begun all the time it needs', async () => {
  await mock.start({ timeouts: { response: { milliseconds: 500 } } });
  await mock.fault({ effect: { type: 'stall', bytes: 99 } });
  // Compression would hold the start of the answer back.
  const headers = { 'accept-encoding': 'identity' };
  let response: Response;
  // A busy machine may not begin in time: then another answer is looked at.
  await until(async () => {
    response = await mock.proxy.fetch('/frobs-ha/list', { headers });
    return response.ok;
  });
  await sleep(600);
  await control(mock.frobsco, 'POST', '/reset');
  expect(await response!.json()).toHaveLength(200);
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
  const agent = new Agent({ keepAlive: true });
  const asked = request(`${mock.proxy.url}/frobs-ha/list`, {
    ...{ method: 'POST', agent },
    headers: { authorization: mockCredentials.user.header() },
  });
  // More than fits into all buffers on the way: it is sent once it is read.
  const sent = once(asked.end(Buffer.alloc(50_000_000)), 'finish');
  const [response] = await once(asked, 'response');
  expect(response.statusCode).toBe(503);
  await sent;
  agent.destroy();
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
  const limit = 50_000_000;
  let before = written;
  let unchanged = 0;
  await until(() => {
    unchanged = written === before ? unchanged + 1 : 0;
    before = written;
    return unchanged === 50 || written > limit;
  });
  expect(written).toBeLessThan(limit);
  leaving.abort();
});
