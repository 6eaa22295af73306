import {
  isSuccessful,
  type Observations,
  type ResponseRecord,
} from '../probe/Observations.ts';
import { allowsAuthorization, allowsOrigin } from './cors.ts';
import type { Result } from './Finding.ts';
import { serverRequests } from './responses.ts';

const TOKEN_SCHEMES = ['bearer', 'oauth', 'dpop'];
const KINDS = ['own-accounts', 'service-token', 'api-key'];
const KEY_HEADER = /\bx-[a-z-]*(?:key|token)\b/i;
const KEY = /\bapi[-_ ]?key\b|\bx-[a-z-]*(?:key|token)\b/i;

/** The authentication schemes that a response asks for, in lower case. */
function schemesOf({ headers }: ResponseRecord): string[] {
  // A scheme is a word without `=` after it: parameters have one.
  const matches = headers['www-authenticate']?.matchAll(
    /(?:^|,)\s*([\w-]+)(?=\s+[^=\s,]|\s*(?:,|$))/g,
  );
  return Array.from(matches ?? [], ([, scheme]) => scheme.toLowerCase());
}

const startOf = ({ text }: ResponseRecord) => text.slice(0, 4_000);

const mentionsKey = (response: ResponseRecord) =>
  KEY.test(response.headers['www-authenticate'] ?? '') ||
  KEY.test(startOf(response));

/** The facts that a refusal may mean: one if it is clear, or else several. */
function credentialKinds(refusal: ResponseRecord): string[] {
  const schemes = schemesOf(refusal);
  if (schemes.some(scheme => TOKEN_SCHEMES.includes(scheme))) {
    return KINDS;
  }
  if (schemes.some(scheme => ['negotiate', 'ntlm'].includes(scheme))) {
    return ['own-accounts'];
  }
  return schemes.length > 0 || mentionsKey(refusal) ? ['api-key'] : KINDS;
}

/** The header that takes the key, if the refusal names it. */
function findKeyHeader(refusal: ResponseRecord): string | undefined {
  return schemesOf(refusal).includes('basic')
    ? 'Authorization'
    : KEY_HEADER.exec(startOf(refusal))?.[0];
}

/** The first response that refuses a request without credentials. */
const findRefusal = (observations: Observations): ResponseRecord | undefined =>
  serverRequests(observations).find(
    ({ response, sentHeaders }) =>
      sentHeaders.length === 0 && [401, 403].includes(response?.status ?? 0),
  )?.response;

/** The header for the key, and what precedes the key in it. */
export function findKey(observations: Observations) {
  const refusal = findRefusal(observations);
  const keyHeader =
    observations.givenHeaders[0] ??
    (refusal && findKeyHeader(refusal)) ??
    'X-Api-Key';
  const isBasic = refusal && schemesOf(refusal).includes('basic');
  return keyHeader.toLowerCase() === 'authorization'
    ? { keyHeader, keyScheme: isBasic ? 'Basic' : 'Bearer' }
    : { keyHeader };
}

/** Whether browsers would refuse to send a user's token. */
function tokenFacts({ requests, origin }: Observations) {
  const preflight = requests.find(
    ({ purpose }) => purpose === 'preflight',
  )?.response;
  if (!preflight || allowsAuthorization(preflight, origin)) {
    return [];
  }
  if (!allowsOrigin(preflight, origin)) {
    const reason = `Its preflight response does not allow the origin ${origin}`;
    return [{ fact: 'no-cors', reason }];
  }
  return [
    {
      fact: 'no-cors',
      label: 'Its CORS headers do not let pages send a token',
      reason: 'Its preflight response does not allow the header Authorization',
    },
  ];
}

/** Whether the headers from --header were needed and accepted. */
function checkGivenHeaders({ requests, givenHeaders }: Observations): string[] {
  if (givenHeaders.length === 0) {
    return [];
  }
  const sent = requests.filter(({ sentHeaders }) => sentHeaders.length > 0);
  const names = givenHeaders.join(', ');
  if (sent.length === 0) {
    return [`${names} was not sent`];
  }
  const status = sent.find(({ response }) => response)?.response?.status;
  return sent.some(isSuccessful)
    ? [`accepted with ${names}; values are never printed`]
    : [`${names} was not accepted: the API answered ${status ?? 'nothing'}`];
}

/** Which credentials the API requires (D7, P2, B5). */
export function checkCredentials(observations: Observations): Result {
  const refusal = findRefusal(observations);
  const aboutHeaders = checkGivenHeaders(observations);
  if (!refusal) {
    return serverRequests(observations).some(isSuccessful)
      ? { messages: ['none required', ...aboutHeaders], ruledOut: KINDS }
      : { messages: ['not tested', ...aboutHeaders] };
  }
  const challenge = refusal.headers['www-authenticate'];
  const answer = `${refusal.status} ${challenge ? `with WWW-Authenticate: ${challenge}` : 'without WWW-Authenticate'}`;
  const messages = [answer, ...aboutHeaders];
  const notes = serverRequests(observations).some(isSuccessful)
    ? []
    : aboutHeaders.map(message => ({
        text: `${message}, so the data was not examined`,
      }));
  const kinds = credentialKinds(refusal);
  if (kinds.length > 1) {
    const reason =
      'It requires credentials, but the response does not show which kind';
    return {
      messages,
      open: { candidates: kinds, reason },
      facts: tokenFacts(observations),
      notes,
    };
  }
  return {
    messages,
    facts: [{ fact: kinds[0], reason: `It answers ${answer}` }],
    ruledOut: KINDS.filter(kind => kind !== kinds[0]),
    notes,
  };
}
