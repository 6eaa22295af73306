import * as http from 'node:http';
import * as https from 'node:https';
import type { TLSSocket } from 'node:tls';
import { readCertificate, type Certificate } from './certificate.ts';
import { readBody, type BodyLimits } from './readBody.ts';
import type { Method, Purpose, RequestRecord } from './Observations.ts';

/** A request to send. */
export interface ProbeRequest {
  purpose: Purpose;
  method: Method;
  url: URL;
  headers: Record<string, string>;
  /** Names of those headers that come from `--header`. */
  sentHeaders: string[];
  /** The CAs to trust. */
  ca?: string[];
  /** Whether to go on if the certificate cannot be verified. */
  unverified: boolean;
}

/** What the connection shows besides the response. */
export interface Peer {
  address?: string;
  certificate?: Certificate;
}

const hostWithoutBrackets = ({ hostname }: URL) =>
  hostname.replace(/^\[|\]$/g, '');

const flattenHeaders = (
  headers: http.IncomingHttpHeaders,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      // Cookies may be secrets.
      .filter(([name]) => name !== 'set-cookie')
      .map(([name, value]) => [name, String(value)]),
  );

/** Sends one request on a connection of its own. Errors are recorded, never thrown. */
export function sendRequest(
  { url, method, headers, ca, unverified, ...rest }: ProbeRequest,
  { milliseconds, ...bodyLimits }: BodyLimits & { milliseconds: number },
): Promise<{ record: RequestRecord; peer: Peer }> {
  const secure = url.protocol === 'https:';
  const record: RequestRecord = {
    ...{ purpose: rest.purpose, method, url: url.href },
    ...{ sentHeaders: rest.sentHeaders, ms: 0 },
  };
  const peer: Peer = {};
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const started = performance.now();
  let connected = started;
  let responding = false;

  const request = (secure ? https : http).request(url, {
    method,
    headers,
    // A new connection each time: no request profits from an earlier one.
    agent: false,
    ...(secure && { ca, rejectUnauthorized: !unverified }),
  });
  const timer = setTimeout(() => {
    record.errorCode = 'TIMEOUT';
    request.destroy();
  }, milliseconds);

  request.on('socket', socket => {
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      connected = performance.now();
      record.connectMs = connected - started;
      peer.address = socket.remoteAddress;
      if (secure) {
        peer.certificate = readCertificate(
          socket as TLSSocket,
          hostWithoutBrackets(url),
        );
      }
    });
  });
  request.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // Once the response has begun, `readBody` reports errors.
    if (!responding) {
      record.errorCode ??= code ?? message;
      end();
    }
  });
  request.on('close', () => {
    // Once the response has begun, there may still be data to read.
    if (!responding) {
      end();
    }
  });
  request.on('response', async response => {
    responding = true;
    const { error, ...body } = await readBody(response, bodyLimits);
    record.response = {
      status: response.statusCode ?? 0,
      headers: flattenHeaders(response.headers),
      ...body,
    };
    if (error) {
      record.errorCode ??= error.code ?? error.message;
    }
    end();
    request.destroy();
  });
  request.end();

  return ended.then(() => {
    clearTimeout(timer);
    record.ms = performance.now() - connected;
    return { record, peer };
  });
}
