import { isGood, type Answer } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import { asServer } from './answers.ts';
import { letsIn, takesAuthorization } from './cors.ts';
import type { Finding } from './Finding.ts';

const TOKENS = ['bearer', 'oauth', 'dpop'];
const KINDS = ['own-accounts', 'service-token', 'api-key'];
const KEY = /\bapi[-_ ]?key\b|\bx-[a-z-]*(?:key|token)\b/i;

/** The schemes of WWW-Authenticate, in lower case. */
export function schemesOf(challenge: string | undefined): string[] {
  // A scheme is what no `=` follows: parameters have one.
  const found = challenge?.matchAll(
    /(?:^|,)\s*([\w-]+)(?=\s+[^=\s,]|\s*(?:,|$))/g,
  );
  return Array.from(found ?? [], ([, scheme]) => scheme.toLowerCase());
}

/** What an answer says of a key, if anything. */
const mentionsKey = ({ text, headers }: Answer) =>
  KEY.test(headers['www-authenticate'] ?? '') || KEY.test(text.slice(0, 4_000));

/** Which facts a refusal may come from: one where it is plain, or several. */
export function kindsOf(answer: Answer): string[] {
  const schemes = schemesOf(answer.headers['www-authenticate']);
  if (schemes.some(scheme => TOKENS.includes(scheme))) return KINDS;
  if (schemes.some(scheme => ['negotiate', 'ntlm'].includes(scheme))) {
    return ['own-accounts'];
  }
  return schemes.length > 0 || mentionsKey(answer) ? ['api-key'] : KINDS;
}

/** The name of the header that the key goes into, where the answer tells. */
export function keyHeaderOf(answer: Answer): string | undefined {
  const schemes = schemesOf(answer.headers['www-authenticate']);
  if (schemes.includes('basic')) return 'Authorization';
  return /\bx-[a-z-]*(?:key|token)\b/i.exec(answer.text.slice(0, 4_000))?.[0];
}

/** The first answer to a request without credentials which wants some. */
export const refusalOf = (seen: Observations): Answer | undefined =>
  asServer(seen).find(
    ({ answer, sentHeaders }) =>
      sentHeaders.length === 0 && [401, 403].includes(answer?.status ?? 0),
  )?.answer;

/** Whether a browser would let a page send its user's token there. */
function tokenFacts({ exchanges, origin }: Observations) {
  const preflight = exchanges.find(
    ({ purpose }) => purpose === 'preflight',
  )?.answer;
  if (!preflight || takesAuthorization(preflight, origin)) return [];
  const because = letsIn(preflight, origin)
    ? 'Pages may not send the Authorization that it wants'
    : 'Its answer to a preflight does not let pages in';
  return [{ fact: 'no-cors', because }];
}

/** Which credentials it wants (D7, P2, B5). */
export function credentials(seen: Observations): Finding {
  const topic = 'credentials';
  const refusal = refusalOf(seen);
  if (!refusal) {
    return asServer(seen).some(isGood)
      ? { topic, says: ['none wanted'], settled: KINDS }
      : { topic, says: ['not seen'] };
  }
  const challenge = refusal.headers['www-authenticate'];
  const kinds = kindsOf(refusal);
  const status = `${refusal.status}${challenge ? `, WWW-Authenticate: ${challenge}` : ', without WWW-Authenticate'}`;
  const used = seen.exchanges.find(
    each => isGood(each) && each.sentHeaders.length > 0,
  );
  const says = [
    status,
    ...(used
      ? [`let in with ${used.sentHeaders.join(', ')}; the values are not shown`]
      : []),
  ];
  if (kinds.length > 1) {
    says.push('whose token it takes cannot be told from outside');
    return { topic, says, oneOf: kinds, facts: tokenFacts(seen) };
  }
  return {
    topic,
    says,
    facts: [{ fact: kinds[0], because: `It answers ${status}` }],
    settled: KINDS.filter(kind => kind !== kinds[0]),
  };
}
