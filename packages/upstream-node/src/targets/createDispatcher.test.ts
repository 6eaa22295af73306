import dns from 'node:dns';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';
import { createOptions } from '../__testUtils__/createOptions';
import { upstreamSchema, type UpstreamConfig } from '../config/schema';
import { TestServer, useTestServer } from '../testUtils';
import { UpstreamClient } from '../UpstreamClient';

const api = useTestServer();
let tls: UpstreamConfig['tls'] & object;
let folder: string;
let tlsApi: TestServer;

beforeAll(async () => {
  const { cert, private: key } = await generate(
    [{ name: 'commonName', value: 'api' }],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    },
  );
  folder = mkdtempSync(join(tmpdir(), 'tls-'));
  const [certFile, keyFile] = ['cert.pem', 'key.pem'].map(name =>
    join(folder, name),
  );
  writeFileSync(certFile, cert);
  writeFileSync(keyFile, key);
  tls = upstreamSchema.shape.tls.parse({
    caFile: certFile,
    certFile,
    keyFile,
  })!;
  tlsApi = new TestServer(
    createServer({ ...tls, requestCert: true, rejectUnauthorized: true }),
  );
  await tlsApi.start();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await tlsApi.stop();
});

async function status(
  url: string,
  tlsConfig?: UpstreamConfig['tls'],
): Promise<number> {
  const client = new UpstreamClient(createOptions([url], { tls: tlsConfig }));
  const { body, statusCode } = await client.request({ path: '/list' });
  body.resume();
  return statusCode;
}
const tlsUrl = () => `https://${tlsApi.host}`;

it('asks DNS again after a minute, while its connections are busy too', async () => {
  const lookup = jest.spyOn(dns, 'lookup');
  const now = jest.spyOn(Date, 'now');
  const url = api.url.replace('127.0.0.1', 'localhost');
  const client = new UpstreamClient(createOptions([url], { connections: 1 }));
  api.answerWith(
    (_request, response) => response.write('begun'),
    (_request, response) => response.end('done'),
  );
  const busy = await client.request({ path: '/' });
  now.mockReturnValue(Date.now() + 61_000);
  const { body } = await client.request({ path: '/' });
  expect(await text(body)).toBe('done');
  expect(lookup).toHaveBeenCalledTimes(2);
  busy.body.on('error', () => {}).destroy();
  jest.restoreAllMocks();
});

describe('TLS', () => {
  it('knows a private CA, and shows its client certificate', async () => {
    expect(await status(tlsUrl(), tls)).toBe(200);
  });

  it('gets nothing without a client certificate', async () => {
    const { ca } = tls;
    const answer = status(tlsUrl(), { ca, cert: undefined, key: undefined });
    await expect(answer).rejects.toThrow('broke off');
  });

  it('trusts no private CA by itself', async () => {
    await expect(status(tlsUrl())).rejects.toMatchObject({
      code: 'unreachable',
      details: { networkCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
  });

  it('trusts no certificate of another host', async () => {
    const url = tlsUrl().replace('127.0.0.1', 'localhost');
    await expect(status(url, tls)).rejects.toMatchObject({
      code: 'unreachable',
      details: { networkCode: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
  });
});

describe("a company's proxy", () => {
  const env = { ...process.env };
  const sockets: Socket[] = [];
  const tunnels: string[] = [];
  const proxy = useTestServer();

  beforeAll(() => {
    proxy.answer = ({ url }, response) => {
      request(url!, { agent: false }, answer => answer.pipe(response)).end();
    };
    proxy.server.on('connect', async ({ url }, socket: Socket) => {
      tunnels.push(url!);
      const upstream = connect(Number(url!.split(':')[1]), '127.0.0.1');
      sockets.push(socket, upstream);
      await once(upstream, 'connect');
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(upstream).pipe(socket);
    });
    delete process.env.NO_PROXY;
  });
  beforeEach(() => {
    process.env.HTTP_PROXY = proxy.url;
    process.env.HTTPS_PROXY = proxy.url;
    process.env.NODE_USE_ENV_PROXY = '1';
  });
  afterAll(() => {
    process.env = env;
    sockets.forEach(socket => socket.destroy());
  });

  it('is used for http and https', async () => {
    expect(await status(api.url)).toBe(200);
    expect(proxy.requests).toEqual([`GET ${api.url}/list`]);
    expect(await status(tlsUrl(), tls)).toBe(200);
    expect(tunnels).toEqual([tlsApi.host]);
  });

  it('is not used without NODE_USE_ENV_PROXY', async () => {
    delete process.env.NODE_USE_ENV_PROXY;
    expect(await status(api.url)).toBe(200);
    expect(proxy.requests).toEqual([]);
  });
});
