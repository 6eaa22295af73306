import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { attempt } from './attempt';
import { fetchStream } from './fetchStream';

/** What Node reads from a socket at a time. */
const SOCKET_READ_BYTES = 64 * 1024;

const content = Buffer.alloc(1_000_000, 'frob');

let refusedClosed: Promise<unknown> | undefined;

const answers: Record<string, RequestListener> = {
  '/plain': (_, res) => res.end(content),
  '/zipped': (req, res) =>
    req.headers['accept-encoding'] === 'gzip'
      ? res.setHeader('content-encoding', 'gzip').end(gzipSync(content))
      : res.end(),
  '/moved': (_, res) => res.writeHead(302, { location: '/plain' }).end(),
  '/refused': (_, res) => {
    refusedClosed = once(res, 'close');
    res.writeHead(503, { 'retry-after': '2' }).write(content);
  },
  '/cut': (_, res) => {
    res.write(content, () => res.destroy());
  },
  '/half-zipped': (_, res) => {
    res.setHeader('content-encoding', 'gzip');
    res.end(gzipSync(content).subarray(0, 500));
  },
  '/mirror': ({ headers }, res) => res.end(JSON.stringify(headers)),
  '/hangs': (_, res) => {
    res.write('[');
  },
};

describe('fetchStream', () => {
  const server = createServer((req, res) => answers[req.url!](req, res));
  let baseUrl: string;

  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    baseUrl = `http://127.0.0.1:${port}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
  });

  const read = (path: string, signal = new AbortController().signal) =>
    attempt(
      baseUrl + path,
      { fetchWith: fetchStream, signal },
      async ({ body }) => {
        const copies: Buffer[] = [];
        for await (const chunk of body!) {
          copies.push(Buffer.from(chunk));
        }
        return Buffer.concat(copies);
      },
    );

  it.each(['/plain', '/zipped', '/moved'])('reads %s', async path => {
    expect((await read(path)).equals(content)).toBe(true);
  });

  it('joins no chunks while it waits for the reader', async () => {
    const sizes = await attempt(
      `${baseUrl}/plain`,
      { fetchWith: fetchStream, signal: new AbortController().signal },
      async ({ body }) => {
        const lengths: number[] = [];
        for await (const { length } of body!) {
          lengths.push(length);
          await setImmediate();
        }
        return lengths;
      },
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(SOCKET_READ_BYTES);
  });

  it('says who asks, as fetch does', async () => {
    const { signal } = new AbortController();
    const ask = (send: typeof fetchStream) =>
      attempt(
        `${baseUrl}/mirror`,
        { fetchWith: send, headers: { 'x-key': 'k' }, signal },
        async answer => JSON.parse(await answer.text()),
      );
    const { 'user-agent': agent, accept } = await ask(fetch);
    expect(await ask(fetchStream)).toMatchObject({
      'user-agent': agent,
      accept,
      'x-key': 'k',
    });
  });

  it('lets go of an answer that is a refusal', async () => {
    await expect(read('/refused')).rejects.toMatchObject({
      message: `GET ${baseUrl}/refused answered 503 Service Unavailable`,
      retryAfter: 2_000,
    });
    await refusedClosed;
  });

  it.each(['/cut', '/half-zipped'])('says that %s broke off', async path => {
    await expect(read(path)).rejects.toThrow(`GET ${baseUrl}${path} failed: `);
  });

  it('stops when it is told to', async () => {
    await expect(read('/hangs', AbortSignal.timeout(100))).rejects.toThrow(
      'gave no answer in time',
    );
  });
});
