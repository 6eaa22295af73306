import { ProbeError, type ProbeErrorDetails } from './ProbeError.ts';

const UNKNOWN_HOST = ['ENOTFOUND', 'EAI_NONAME', 'EAI_NODATA'];
const NO_ROUTE = ['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EHOSTDOWN'];
const CLOSED = ['ECONNRESET', 'EPIPE', 'ECONNABORTED'];

/** Turns the error code of a request without a response into a message. */
export function toConnectionError(
  { host, hostname, protocol }: URL,
  code: string,
  milliseconds: number,
): ProbeError {
  const error = (message: string, details?: ProbeErrorDetails) =>
    new ProbeError(code, message, details);

  if (UNKNOWN_HOST.includes(code)) {
    return error(`DNS does not know the host ${hostname} (${code})`);
  }
  if (code === 'EAI_AGAIN') {
    return error(`DNS did not respond when asked for ${hostname} (${code})`);
  }
  if (code === 'ECONNREFUSED') {
    return error(`${host} refuses connections`, {
      possibleFacts: ['down', 'second-server'],
    });
  }
  if (NO_ROUTE.includes(code)) {
    return error(`${host} cannot be reached from this machine (${code})`, {
      possibleFacts: ['down'],
    });
  }
  if (code === 'TIMEOUT' || code === 'ETIMEDOUT') {
    return error(`${host} did not respond within ${milliseconds / 1_000} s`, {
      possibleFacts: ['hangs'],
    });
  }
  if (code === 'EPROTO' || code === 'ERR_SSL_WRONG_VERSION_NUMBER') {
    return error(`${host} does not speak HTTPS`, {
      hint: `try http://${host}`,
    });
  }
  if (code.includes('CERTIFICATE_REQUIRED')) {
    return error(`${host} requires a client certificate (TLS: ${code})`);
  }
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) {
    return error(`No TLS connection to ${host} is possible (${code})`);
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return error(`The response headers of ${host} are too large (${code})`, {
      hint: 'Node.js reads 16 KB of headers; a backend that calls this API needs NODE_OPTIONS=--max-http-header-size=<bytes>',
    });
  }
  if (code.startsWith('HPE_')) {
    return error(`The response of ${host} is not HTTP (${code})`);
  }
  if (CLOSED.includes(code)) {
    return error(`${host} closes the connection without a response`, {
      hint: protocol === 'http:' ? `try https://${host}` : undefined,
    });
  }
  return error(`The request to ${host} failed: ${code}`);
}
