import { ProbeError } from '../ProbeError.ts';

const NO_HOST = ['ENOTFOUND', 'EAI_NONAME', 'EAI_NODATA'];
const NO_ROUTE = ['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EHOSTDOWN'];
const CUT = ['ECONNRESET', 'EPIPE', 'ECONNABORTED'];

/** Why there was no answer at all, in one line. */
export function explainFailure(
  { host, hostname, protocol }: URL,
  code: string,
  milliseconds: number,
): ProbeError {
  const fail = (message: string, facts?: string[]) =>
    new ProbeError(code, message, facts);

  if (NO_HOST.includes(code)) {
    return fail(`No server is known by the name ${hostname} (DNS: ${code})`);
  }
  if (code === 'EAI_AGAIN') {
    return fail(`DNS does not answer: nobody could say where ${hostname} is`);
  }
  if (code === 'ECONNREFUSED') {
    return fail(`${host} refuses connections`, ['down', 'second-server']);
  }
  if (NO_ROUTE.includes(code)) {
    return fail(`There is no way to ${host} from here (${code})`, ['down']);
  }
  if (code === 'TIMEOUT' || code === 'ETIMEDOUT') {
    const seconds = milliseconds / 1_000;
    return fail(`${host} gave no answer within ${seconds} s`, ['hangs']);
  }
  if (code === 'EPROTO' || code === 'ERR_SSL_WRONG_VERSION_NUMBER') {
    return fail(`${host} does not speak HTTPS: is it http://${host}?`);
  }
  if (code.includes('CERTIFICATE_REQUIRED')) {
    return fail(`${host} wants a certificate of its clients (TLS: ${code})`);
  }
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) {
    return fail(`No TLS connection to ${host} can be made (${code})`);
  }
  if (code.startsWith('HPE_')) {
    return fail(`What ${host} answers is not HTTP (${code})`);
  }
  if (CUT.includes(code)) {
    const hint = protocol === 'http:' ? `: is it https://${host}?` : '';
    return fail(`${host} cuts the connection without an answer${hint}`);
  }
  return fail(`${host} cannot be asked: ${code}`);
}
