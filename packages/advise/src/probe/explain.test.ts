import { isOnThisMachine, isPrivate } from './hosts.ts';
import { explainFailure } from './explainFailure.ts';
import { problemsOf } from './certificate.ts';

it.each(['localhost', 'api.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])(
  '%s is this machine',
  name => expect(isOnThisMachine(name)).toBe(true),
);

it.each([
  'api.frobsco.com',
  'localhost.example',
  '10.0.0.1',
  '127.0.0.1.nip.io',
])('%s is not this machine', name => expect(isOnThisMachine(name)).toBe(false));

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
])('whether %s is private: %s', (address, expected) =>
  expect(isPrivate(address)).toBe(expected),
);

describe('a failure', () => {
  const url = new URL('https://api.frobsco.com/v1');

  it.each([
    ['ENOTFOUND', 'No server is known by the name api.frobsco.com'],
    ['EAI_AGAIN', 'DNS does not answer'],
    ['ECONNREFUSED', 'api.frobsco.com refuses connections'],
    ['EHOSTUNREACH', 'There is no way to api.frobsco.com'],
    ['TIMEOUT', 'gave no answer within 10 s'],
    ['EPROTO', 'does not speak HTTPS'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'wants a certificate of its'],
    ['ERR_SSL_NO_CIPHER_MATCH', 'No TLS connection to api.frobsco.com'],
    ['ECONNRESET', 'cuts the connection without an answer'],
    ['HPE_INVALID_CONSTANT', 'is not HTTP'],
    ['EWHATEVER', 'cannot be asked: EWHATEVER'],
  ])('%s is told in one line', (code, message) => {
    const error = explainFailure(url, code, 10_000);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('\n');
    expect(error.code).toBe(code);
  });
});

describe('the problems of a certificate', () => {
  const now = Date.parse('2026-06-01');
  const valid = { validFrom: '2026-01-01', validTo: '2027-01-01' };
  const old = { validFrom: '2025-01-01', validTo: '2026-01-01' };
  const coming = { validFrom: '2027-01-01', validTo: '2028-01-01' };

  it.each([
    [valid, undefined, false, []],
    [valid, 'SELF_SIGNED_CERT_IN_CHAIN', false, ['unknown CA']],
    [old, 'CERT_HAS_EXPIRED', false, ['expired']],
    [coming, 'CERT_NOT_YET_VALID', false, ['not valid yet']],
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
