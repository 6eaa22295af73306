import type { Certificate } from '../probe/certificate.ts';
import { isGood } from '../probe/Exchange.ts';
import { isOnThisMachine } from '../probe/hosts.ts';
import type { Observations } from '../probe/Observations.ts';
import type { Finding } from './Finding.ts';

const day = (time: string) => time.slice(0, 10);

const describe = ({ issuer, subject, validTo }: Certificate) =>
  `for ${subject}, from ${issuer}, until ${day(validTo)}`;

function plainHttp({ url, exchanges }: Observations): Finding {
  const topic = 'HTTPS';
  if (isOnThisMachine(url.hostname)) {
    const says =
      'plain HTTP, which browsers take from this machine; where users reach it, it has to be HTTPS';
    return { topic, says: [says], settled: ['untrusted'] };
  }
  const https = exchanges.find(({ purpose }) => purpose === 'https');
  if (https && isGood(https)) {
    const says = `plain HTTP, but it answers over HTTPS as well: take ${https.url}`;
    return { topic, says: [says], settled: ['untrusted'] };
  }
  const because = 'It was asked over plain HTTP, which pages on HTTPS may not';
  const says = [
    https ? 'plain HTTP; over HTTPS it does not answer' : 'plain HTTP',
  ];
  return { topic, says, facts: [{ fact: 'untrusted', because }] };
}

/** Whether browsers would trust the connection (D5, P1). */
export function connection(seen: Observations): Finding {
  const { url, certificate, unverified, ownCa } = seen;
  const topic = 'HTTPS';
  if (url.protocol === 'http:') return plainHttp(seen);

  const shown = certificate ? ` ${describe(certificate)}` : '';
  if (unverified) {
    const problems = certificate?.problems ?? [];
    const because = `Its certificate cannot be verified: ${problems.join(', ') || 'unknown reason'}`;
    return {
      topic,
      says: [
        `the certificate${shown}, cannot be verified: ${problems.join(', ') || 'unknown reason'}`,
        'so the rest was asked without verifying who answers, and without credentials',
      ],
      facts: [{ fact: 'untrusted', because }],
    };
  }
  if (ownCa) {
    const because =
      'It was verified with the CA of --ca-file: do the browsers of all users know that one?';
    return {
      topic,
      says: [`a certificate${shown}, verified with the CA of --ca-file`],
      hints: [{ fact: 'untrusted', because }],
    };
  }
  return {
    topic,
    says: [`a certificate${shown}, verified`],
    settled: ['untrusted'],
  };
}
