import type { Observations } from '../probe/Observations.ts';
import { isSuccessful, type ResponseRecord } from '../probe/RequestRecord.ts';
import { allowsAuthorization, allowsOrigin } from './cors.ts';
import type { Finding } from './Finding.ts';
import { serverRequests } from './responses.ts';

const topic = 'credentials';

const TOKEN_SCHEMES = ['bearer', 'oauth', 'dpop'];
const KINDS = ['own-accounts', 'service-token', 'api-key'];
const KEY_HEADER = /\bx-[a-z-]*(?:key|token)\b/i;
const KEY = /\bapi[-_ ]?key\b|\bx-[a-z-]*(?:key|token)\b/i;

/** The authentication schemes of a WWW-Authenticate header, in lower case. */
export function parseSchemes(challenge: string | undefined): string[] {
  // A scheme is a word without `=` after it: parameters have one.
  const matches = challenge?.matchAll(
    /(?:^|,)\s*([\w-]+)(?=\s+[^=\s,]|\s*(?:,|$))/g,
  );
  return Array.from(matches ?? [], ([, scheme]) => scheme.toLowerCase());
}

const schemesOf = ({ headers }: ResponseRecord) =>
  parseSchemes(headers['www-authenticate']);

const startOf = ({ text }: ResponseRecord) => text.slice(0, 4_000);

const mentionsKey = (response: ResponseRecord) =>
  KEY.test(response.headers['www-authenticate'] ?? '') ||
  KEY.test(startOf(response));

/** The facts that a refusal may mean: one if it is clear, or else several. */
export function credentialKinds(refusal: ResponseRecord): string[] {
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
export function findKeyHeader(refusal: ResponseRecord): string | undefined {
  return schemesOf(refusal).includes('basic')
    ? 'Authorization'
    : KEY_HEADER.exec(startOf(refusal))?.[0];
}

/** The first response that refuses a request without credentials. */
export const findRefusal = (
  observations: Observations,
): ResponseRecord | undefined =>
  serverRequests(observations).find(
    ({ response, sentHeaders }) =>
      sentHeaders.length === 0 && [401, 403].includes(response?.status ?? 0),
  )?.response;

/** Whether browsers would refuse to send a user's token. */
function tokenFacts({ requests, origin }: Observations) {
  const preflight = requests.find(
    ({ purpose }) => purpose === 'preflight',
  )?.response;
  if (!preflight || allowsAuthorization(preflight, origin)) {
    return [];
  }
  const reason = allowsOrigin(preflight, origin)
    ? 'Its preflight response does not allow pages to send Authorization'
    : `Its preflight response does not allow the origin ${origin}`;
  return [{ fact: 'no-cors', reason }];
}

/** Which credentials the API requires (D7, P2, B5). */
export function checkCredentials(observations: Observations): Finding {
  const refusal = findRefusal(observations);
  if (!refusal) {
    return serverRequests(observations).some(isSuccessful)
      ? { topic, messages: ['none required'], ruledOut: KINDS }
      : { topic, messages: ['not tested'] };
  }
  const challenge = refusal.headers['www-authenticate'];
  const answer = `${refusal.status} ${challenge ? `with WWW-Authenticate: ${challenge}` : 'without WWW-Authenticate'}`;
  const accepted = observations.requests.find(
    request => isSuccessful(request) && request.sentHeaders.length > 0,
  );
  const messages = [answer];
  if (accepted) {
    const names = accepted.sentHeaders.join(', ');
    messages.push(`accepted with ${names}; values are never printed`);
  }
  const kinds = credentialKinds(refusal);
  if (kinds.length > 1) {
    messages.push('the response does not show which credentials it accepts');
    const facts = tokenFacts(observations);
    return { topic, messages, candidates: kinds, facts };
  }
  return {
    topic,
    messages,
    facts: [{ fact: kinds[0], reason: `It answers ${answer}` }],
    ruledOut: KINDS.filter(kind => kind !== kinds[0]),
  };
}
