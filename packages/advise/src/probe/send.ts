import * as http from 'node:http';
import * as https from 'node:https';
import type { TLSSocket } from 'node:tls';
import { readCertificate, type Certificate } from './certificate.ts';
import type { Exchange, Method, Purpose } from './Exchange.ts';
import { readBody, type BodyLimits } from './readBody.ts';

/** What to ask, and in which way. */
export interface ProbeRequest {
  purpose: Purpose;
  method: Method;
  url: URL;
  headers: Record<string, string>;
  /** Names of those among the headers that the user gave. */
  sentHeaders: string[];
  /** The CAs to know. */
  ca?: string[];
  /** Whether to go on where the certificate cannot be verified. */
  unverified: boolean;
}

/** What a connection tells besides the answer. */
export interface Peer {
  address?: string;
  certificate?: Certificate;
}

const bareHost = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');

const flat = (headers: http.IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      // What is in them may be a secret.
      .filter(([name]) => name !== 'set-cookie')
      .map(([name, value]) => [name, String(value)]),
  );

/** Sends one request on a connection of its own; whatever happens, it resolves. */
export function send(
  { url, method, headers, ca, unverified, ...what }: ProbeRequest,
  { milliseconds, ...bodyLimits }: BodyLimits & { milliseconds: number },
): Promise<{ exchange: Exchange; peer: Peer }> {
  const secure = url.protocol === 'https:';
  const exchange: Exchange = {
    ...{ purpose: what.purpose, method, url: url.href },
    ...{ sentHeaders: what.sentHeaders, ms: 0 },
  };
  const peer: Peer = {};
  let resolve = () => {};
  const ended = new Promise<void>(done => {
    resolve = done;
  });
  const started = performance.now();
  let connected = started;
  let answering = false;

  const request = (secure ? https : http).request(url, {
    method,
    headers,
    // No request profits from one before, and none meets a connection that is closing.
    agent: false,
    ...(secure && { ca, rejectUnauthorized: !unverified }),
  });
  const timer = setTimeout(() => {
    exchange.failure = 'TIMEOUT';
    request.destroy();
  }, milliseconds);

  request.on('socket', socket => {
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      connected = performance.now();
      exchange.connectMs = connected - started;
      peer.address = socket.remoteAddress;
      if (secure) {
        peer.certificate = readCertificate(socket as TLSSocket, bareHost(url));
      }
    });
  });
  request.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // What breaks an answer off, its reader notices.
    if (answering) return;
    exchange.failure ??= code ?? message;
    resolve();
  });
  // The connection may be closed while there still is something to read.
  request.on('close', () => {
    if (!answering) resolve();
  });
  request.on('response', async response => {
    answering = true;
    const { error, ...body } = await readBody(response, bodyLimits);
    exchange.answer = {
      status: response.statusCode ?? 0,
      headers: flat(response.headers),
      ...body,
    };
    if (error) exchange.failure ??= error.code ?? error.message;
    resolve();
    request.destroy();
  });
  request.end();

  return ended.then(() => {
    clearTimeout(timer);
    exchange.ms = performance.now() - connected;
    return { exchange, peer };
  });
}
