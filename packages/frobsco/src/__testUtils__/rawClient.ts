import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** What came over the wire, valid HTTP or not. */
export interface RawResponse {
  /** 0 if no response came. */
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** As sent, with chunk sizes where there are chunks. */
  body: string;
  /** Everything that came. */
  text: string;
  /** The code of the socket's error, for example `ECONNRESET`. */
  error?: string;
  /** From the request to the end of the connection. */
  ms: number;
  /** From the request to the first byte of the body; equals `ms` if none came. */
  firstByteMs: number;
}

/** The request, besides its URL. */
export interface RawRequest {
  method?: string;
  headers?: Record<string, string>;
  /** Closes the connection. */
  signal?: AbortSignal;
}

function open(url: URL): Socket {
  const { hostname, port, protocol } = url;
  return protocol === 'https:'
    ? connectTls({ host: hostname, port: +port, rejectUnauthorized: false })
    : connectTcp(+port, hostname);
}

/** Sends a request over a plain socket, and returns whatever comes back. */
export function rawRequest(
  target: string,
  { method = 'GET', headers = {}, signal }: RawRequest = {},
): Promise<RawResponse> {
  const url = new URL(target);
  const lines = Object.entries({
    host: url.host,
    connection: 'close',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  const head = `${method} ${url.pathname}${url.search} HTTP/1.1`;

  return new Promise(resolve => {
    const socket = open(url);
    const start = performance.now();
    let received = '';
    let firstByteMs: number | undefined;
    let error: string | undefined;
    socket.write([head, ...lines, '', ''].join('\r\n'));
    signal?.addEventListener('abort', () => socket.destroy());
    socket.on('data', data => {
      received += data.toString('latin1');
      const bodyStart = received.indexOf('\r\n\r\n') + 4;
      if (bodyStart > 3 && received.length > bodyStart) {
        firstByteMs ??= performance.now() - start;
      }
    });
    socket.on('error', (cause: NodeJS.ErrnoException) => {
      error = cause.code;
    });
    socket.on('close', () => {
      const ms = performance.now() - start;
      const [top, ...rest] = received.split('\r\n\r\n');
      const [statusLine, ...fields] = top.split('\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(statusLine)?.[1] ?? 0),
        headers: Object.fromEntries(
          fields.map(field => {
            const [name, ...value] = field.split(': ');
            return [name.toLowerCase(), value.join(': ')];
          }),
        ),
        text: received,
        body: rest.join('\r\n\r\n'),
        error,
        ms,
        firstByteMs: firstByteMs ?? ms,
      });
    });
  });
}
