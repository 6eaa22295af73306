import type { Certificate } from '../probe/certificate.ts';
import { isOnThisMachine } from '../probe/hosts.ts';
import { isSuccessful, type Observations } from '../probe/Observations.ts';
import { withoutSecrets } from '../text/safeText.ts';
import { reportFact, say, type Result } from './Finding.ts';

/** Where the given URL redirects to. */
export function checkRedirects({
  url,
  requests,
  givenHeaders,
  redirects,
}: Observations): Result | undefined {
  if (redirects.length === 0) {
    return undefined;
  }
  const sent = requests.some(({ sentHeaders }) => sentHeaders.length > 0);
  return say(
    `it redirects to ${withoutSecrets(url)}; use that URL, since preflights do not follow redirects`,
    ...(givenHeaders.length > 0 && !sent
      ? ['the headers from --header go to the origin of the given URL only']
      : []),
  );
}

const describeCertificate = (certificate: Certificate | undefined) =>
  certificate
    ? `certificate for ${certificate.subject}, issued by ${certificate.issuer}, valid until ${certificate.validTo.slice(0, 10)}`
    : 'certificate';

function checkPlainHttp({ url, requests }: Observations): Result {
  if (isOnThisMachine(url.hostname)) {
    const message =
      'plain HTTP; browsers allow this for localhost only, so users need HTTPS';
    return { messages: [message], ruledOut: ['untrusted'] };
  }
  const https = requests.find(({ purpose }) => purpose === 'https');
  if (https && isSuccessful(https)) {
    const message = `plain HTTP; it also answers over HTTPS, so use ${https.url}`;
    return { messages: [message], ruledOut: ['untrusted'] };
  }
  const reason =
    'The URL is plain HTTP, which pages served over HTTPS may not call';
  return reportFact(
    'untrusted',
    reason,
    https ? 'plain HTTP; no answer over HTTPS' : 'plain HTTP',
  );
}

/** Whether browsers would trust the connection (D5, P1). */
export function checkHttps(observations: Observations): Result {
  const { url, certificate, unverified, usesCaFile } = observations;
  if (url.protocol === 'http:') {
    return checkPlainHttp(observations);
  }
  const description = describeCertificate(certificate);
  if (unverified) {
    const problems = certificate?.problems.join(', ') || 'unknown problem';
    return {
      messages: [
        `${description}; it cannot be verified: ${problems}`,
        'all requests were sent without verification and without the headers from --header',
      ],
      facts: [
        {
          fact: 'untrusted',
          reason: `Its certificate cannot be verified: ${problems}`,
        },
      ],
      notes: [
        {
          text: 'The backend needs NODE_EXTRA_CA_CERTS=<CA file> in its environment',
          strategies: ['backend'],
        },
      ],
    };
  }
  if (usesCaFile) {
    const reason =
      'The certificate was verified with --ca-file: browsers of users may not trust this CA';
    const text =
      'Direct works only if the browsers of all users trust the CA of --ca-file; otherwise re-run with --fact untrusted';
    return {
      messages: [`${description}; verified with --ca-file`],
      hints: [{ fact: 'untrusted', reason }],
      notes: [{ text, strategies: ['direct'] }],
    };
  }
  return {
    messages: [`${description}; verified`],
    ruledOut: ['untrusted'],
  };
}
