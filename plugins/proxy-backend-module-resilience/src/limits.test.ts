import { once } from 'node:events';
import {
  Agent,
  request,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials } from '@backstage/backend-test-utils';
import { waitUntil } from '@internal/upstream-node/testUtils';
import { useProxy } from './__testUtils__/useProxy';

const context = useProxy();
const { api } = context;

const ok: RequestListener = (_request, response) => response.end('ok');
const hang: RequestListener = () => {};
const dead = { targets: [{ url: 'http://127.0.0.1:1' }] };
const endless: RequestListener = (_request, response) => {
  const write = () => {
    while (response.write(Buffer.alloc(100_000))) {
      // It fills all buffers on the way.
    }
  };
  response.on('drain', write);
  write();
};

async function failure() {
  const response = await context.proxy.fetch('/api-name/list');
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return { status: response.status, body: await response.json() };
}
const expected = (statusCode: number, code: string, message: string) => ({
  status: statusCode,
  body: {
    error: {
      name: 'GatewayError',
      code,
      message,
      requestId: expect.any(String),
      statusCode,
    },
    request: { method: 'GET', url: '/api-name/list' },
    response: { statusCode },
  },
});

/** A busy machine may take longer than the time limit that is tested afterwards. */
async function untilOk(send: () => Promise<Response>): Promise<Response> {
  let response: Response;
  do {
    response = await send();
  } while (!response.ok);
  return response;
}

it('answers in time if the API hangs', async () => {
  await context.start({ timeouts: { response: { milliseconds: 200 } } });
  api.answer = hang;
  expect(await failure()).toEqual(
    expected(504, 'deadline', 'There was no answer from the API in time'),
  );
  expect(await context.proxy.requests()).toMatchObject([
    {
      level: 'warn',
      message: 'GET /api-name/list timeout',
      status: 504,
      attempts: 1,
    },
  ]);
});

it('leaves an answer that has begun all the time it needs', async () => {
  await context.start({ timeouts: { response: { milliseconds: 500 } } });
  api.answer = async (_request, response) => {
    response.setHeader('content-length', 2).write('o');
    await sleep(700);
    response.end('k');
  };
  const response = await untilOk(() => context.proxy.fetch('/api-name/list'));
  expect(await response.text()).toBe('ok');
});

it('cuts an answer off that stops', async () => {
  await context.start({ timeouts: { idle: { milliseconds: 100 } } });
  api.answer = (_request, response) => response.write('begun');
  const read = async () => (await context.proxy.fetch('/api-name/list')).text();
  await expect(read()).rejects.toThrow();
  expect(await context.proxy.requests()).toMatchObject([
    { level: 'warn', message: 'GET /api-name/list broken-off' },
  ]);
});

it('cuts an answer off that breaks off, and does not ask again', async () => {
  await context.start();
  api.answer = (_request, response) => {
    response.write('begun', () => response.destroy());
  };
  // The packets decide whether it ends before or after its first byte.
  const read = async () => (await context.proxy.fetch('/api-name/list')).text();
  await expect(read()).rejects.toThrow();
  expect(api.requests).toHaveLength(1);
});

it('resets the connection if an answer breaks off, as its end is that of the answer in HTTP/1.0', async () => {
  const { url } = await context.start();
  const { hostname, pathname, port } = new URL(url);
  let cut = () => {};
  api.answer = (_request, response) => {
    response.write('begun');
    cut = () => response.destroy();
  };
  const socket = connect(Number(port), hostname);
  socket.write(
    `GET ${pathname}/api-name/list HTTP/1.0\r\nauthorization: ${mockCredentials.user.header()}\r\n\r\n`,
  );
  socket.on('data', () => cut());
  await expect(once(socket, 'end')).rejects.toThrow('ECONNRESET');
});

it('answers 503 if nothing can be reached', async () => {
  await context.start(dead);
  expect(await failure()).toEqual(
    expected(503, 'unreachable', 'The API cannot be reached (ECONNREFUSED)'),
  );
});

it('shows the inside of a failure in the log only, by the request id', async () => {
  await context.start(dead);
  const { body } = await failure();
  expect(JSON.stringify(body)).not.toContain('127.0.0.1');
  expect(await context.proxy.requests()).toMatchObject([
    {
      requestId: body.error.requestId,
      cause: 'GET http://127.0.0.1:1/list failed: ECONNREFUSED',
    },
  ]);
});

it('answers 503 to a client that is still sending', async () => {
  await context.start({ ...dead, allowedMethods: ['POST'] });
  const agent = new Agent({ keepAlive: true });
  const upload = request(`${context.proxy.url}/api-name/list`, {
    method: 'POST',
    agent,
    headers: { authorization: mockCredentials.user.header() },
  });
  // More than fits into all buffers on the way: it is sent once it is read.
  const sent = once(upload.end(Buffer.alloc(50_000_000)), 'finish');
  const [response] = await once(upload, 'response');
  expect(response.statusCode).toBe(503);
  await sent;
  agent.destroy();
});

describe('an upload', () => {
  const upload = (body: unknown) =>
    context.proxy.fetch('/api-name/', {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit);
  beforeEach(() => {
    api.answer = async (received, response) => {
      // What came too late is aborted.
      const body = await buffer(received).catch(() => []);
      response.end(body.length.toString());
    };
  });

  it('goes to another target if nothing was sent to the first', async () => {
    const backup = { url: api.url, backup: true };
    await context.start({
      targets: [...dead.targets, backup],
      allowedMethods: ['POST'],
    });
    const response = await upload(Buffer.alloc(1_000_000));
    expect(await response.text()).toBe('1000000');
    expect(await context.proxy.requests()).toMatchObject([{ attempts: 2 }]);
  });

  it('may take longer than an answer', async () => {
    await context.start({
      timeouts: { response: { milliseconds: 500 } },
      allowedMethods: ['POST'],
    });
    const slowly = async function* slowly() {
      yield Buffer.alloc(1_000);
      await sleep(700);
      yield Buffer.alloc(1_000);
    };
    const response = await untilOk(() => upload(slowly()));
    expect(await response.text()).toBe('2000');
  });

  it('leaves the API as much time after it as any request', async () => {
    await context.start({
      timeouts: { response: { milliseconds: 500 } },
      allowedMethods: ['POST'],
    });
    api.answer = hang;
    const response = await upload(Buffer.alloc(1_000));
    expect(response.status).toBe(504);
    expect((await response.json()).error.code).toBe('deadline');
  });

  it('has a time limit of its own', async () => {
    await context.start({
      timeouts: { upload: { milliseconds: 200 } },
      allowedMethods: ['POST'],
    });
    api.answer = hang;
    const unfinished = new ReadableStream({
      start: controller => controller.enqueue(Buffer.alloc(1_000)),
    });
    expect((await upload(unfinished)).status).toBe(504);
  });
});

it('answers 502 if the API breaks off', async () => {
  await context.start({ retry: { attempts: 0 } });
  api.answer = ({ socket }) => socket.destroy();
  expect(await failure()).toEqual(
    expected(
      502,
      'broken-off',
      expect.stringContaining('The connection to the API broke off'),
    ),
  );
});

describe('a client that leaves', () => {
  it('ends the request to the API', async () => {
    await context.start();
    let left: Promise<unknown> | undefined;
    api.answer = (_request, response) => {
      left = once(response, 'close');
    };
    const leaving = new AbortController();
    const { signal } = leaving;
    const asked = context.proxy.fetch('/api-name/list', { signal });
    await waitUntil(() => left !== undefined);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await left;
    expect(await context.proxy.requests()).toMatchObject([
      { level: 'info', message: 'GET /api-name/list client-gone' },
    ]);
  });
});

describe('a caller with many requests', () => {
  it('has half of the connections at the most', async () => {
    await context.start({ connections: 4, queue: 2 });
    const held: ServerResponse[] = [];
    api.answer = (_request, response) => held.push(response);
    const flood = Array.from({ length: 5 }, async () => {
      const { status } = await context.proxy.fetch('/api-name/list');
      return status;
    });
    await waitUntil(() => held.length > 1);
    // One more than may wait.
    expect(await Promise.race(flood)).toBe(503);

    api.answer = ok;
    const authorization = mockCredentials.user.header('user:default/ada');
    for (let i = 0; i < 3; i += 1) {
      const other = await context.proxy.fetch('/api-name/list', {
        headers: { authorization },
      });
      expect(await other.text()).toBe('ok');
    }
    expect(held).toHaveLength(2);
    held.forEach(response => response.end());
    const statuses = await Promise.all(flood);
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 503]);
  });
});

describe('a client that does not read', () => {
  it('gets no more than fits into the buffers', async () => {
    let written = 0;
    api.answer = (asked, response) => {
      endless(asked, response);
      written = response.socket!.bytesWritten;
      response.on('drain', () => {
        written = response.socket!.bytesWritten;
      });
    };
    await context.start();
    const leaving = new AbortController();
    const { signal } = leaving;
    await context.proxy.fetch('/api-name/list', { signal });
    let before = -1;
    let unchanged = 0;
    await waitUntil(() => {
      unchanged = written === before ? unchanged + 1 : 0;
      before = written;
      return unchanged === 50 || written > 50_000_000;
    });
    expect(written).toBeLessThan(50_000_000);
    leaving.abort();
  });

  it('does not keep a connection to the API', async () => {
    await context.start({
      connections: 1,
      timeouts: { response: '1m', idle: { milliseconds: 300 } },
    });
    api.answer = endless;
    const { host, port } = new URL(context.proxy.url);
    const socket = connect(Number(port), '127.0.0.1').pause();
    socket.on('error', () => {});
    socket.write(
      [
        'GET /api/proxy/api-name/list HTTP/1.1',
        `host: ${host}`,
        `authorization: ${mockCredentials.user.header()}`,
        '\r\n',
      ].join('\r\n'),
    );
    await waitUntil(() => api.requests.length === 1);
    api.answer = ok;
    const response = await context.proxy.fetch('/api-name/list');
    expect(await response.text()).toBe('ok');
    socket.destroy();
  });
});
