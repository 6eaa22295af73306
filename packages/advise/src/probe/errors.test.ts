import { problemsOf } from './certificate.ts';
import { isOnThisMachine, isPrivate } from './hosts.ts';
import { toConnectionError } from './toConnectionError.ts';

it.each([
  ['localhost', true],
  ['api.localhost', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['[::1]', true],
  ['api.frobsco.com', false],
  ['localhost.example', false],
  ['10.0.0.1', false],
  ['127.0.0.1.nip.io', false],
])('%s is on this machine: %s', (name, expected) =>
  expect(isOnThisMachine(name)).toBe(expected),
);

it.each([
  ['10.1.2.3', true],
  ['192.168.0.1', true],
  ['172.31.0.1', true],
  ['fd00::1', true],
  ['172.32.0.1', false],
  ['93.184.215.14', false],
  ['2606:2800::1', false],
  ['::1', false],
  ['no address', false],
])('%s is private: %s', (address, expected) =>
  expect(isPrivate(address)).toBe(expected),
);

it.each([
  ['ENOTFOUND', 'DNS does not know the host api.frobsco.com'],
  ['EAI_AGAIN', 'DNS did not respond'],
  ['ECONNREFUSED', 'api.frobsco.com refuses connections'],
  ['EHOSTUNREACH', 'api.frobsco.com cannot be reached'],
  ['TIMEOUT', 'did not respond within 10 s'],
  ['EPROTO', 'does not speak HTTPS'],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'requires a client cert'],
  ['ERR_SSL_NO_CIPHER_MATCH', 'No TLS connection to api.frobsco.com'],
  ['ECONNRESET', 'closes the connection without a response'],
  ['HPE_INVALID_CONSTANT', 'is not HTTP'],
  ['HPE_HEADER_OVERFLOW', 'response headers of api.frobsco.com are too large'],
  ['EWHATEVER', 'The request to api.frobsco.com failed: EWHATEVER'],
])('describes %s in one line', (code, message) => {
  const url = new URL('https://api.frobsco.com/v1');
  const error = toConnectionError(url, code, 10_000);
  expect(error.message).toContain(message);
  expect(error.message).not.toContain('\n');
  expect(error.code).toBe(code);
});

describe('the problems of a certificate', () => {
  const now = Date.parse('2026-06-01');
  const valid = { validFrom: '2026-01-01', validTo: '2027-01-01' };
  const old = { validFrom: '2025-01-01', validTo: '2026-01-01' };
  const future = { validFrom: '2027-01-01', validTo: '2028-01-01' };

  it.each([
    [valid, undefined, false, []],
    [valid, 'SELF_SIGNED_CERT_IN_CHAIN', false, ['unknown CA']],
    [old, 'CERT_HAS_EXPIRED', false, ['expired']],
    [future, 'CERT_NOT_YET_VALID', false, ['not valid yet']],
    [valid, undefined, true, ['wrong host']],
    [
      old,
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      true,
      ['unknown CA', 'expired', 'wrong host'],
    ],
  ])('%j with %s, wrong host %s: %j', (validity, chain, host, problems) =>
    expect(problemsOf(validity, chain, host, now)).toEqual(problems),
  );
});
