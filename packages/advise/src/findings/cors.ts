import { isAnswered, isGood, type Answer } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import type { Finding } from './Finding.ts';

const allowed = ({ headers }: Answer): string | undefined =>
  headers['access-control-allow-origin'];

/** Whether scripts of that origin may read the answer. */
export const letsIn = (answer: Answer, origin: string): boolean =>
  ['*', origin].includes(allowed(answer) ?? '');

const listOf = (value = '') =>
  value.split(',').map(each => each.trim().toLowerCase());

/** Whether a browser would send Authorization after that answer to its preflight. */
export function takesAuthorization(answer: Answer, origin: string): boolean {
  const { status, headers } = answer;
  return (
    status >= 200 &&
    status < 300 &&
    letsIn(answer, origin) &&
    // The asterisk stands for all headers but this one.
    listOf(headers['access-control-allow-headers']).includes('authorization')
  );
}

function describeLack(answer: Answer | undefined, origin: string): string {
  const origins = answer && allowed(answer);
  return origins
    ? `Its answers are for ${origins}, not for ${origin}`
    : 'Its answers have no Access-Control-Allow-Origin';
}

/** What scripts may read of the headers that matter here. */
function exposed({ headers }: Answer): string[] {
  const readable = listOf(headers['access-control-expose-headers']);
  return ['etag', 'link', 'retry-after', 'x-total-count'].filter(
    name =>
      name in headers && !readable.includes(name) && !readable.includes('*'),
  );
}

/** Whether a page may call it (D5, P1). */
export function cors({ exchanges, origin }: Observations): Finding {
  const topic = 'CORS';
  const of = (wanted: string) =>
    exchanges.filter(({ purpose }) => purpose === wanted).find(isAnswered);
  const page = of('browser');
  const preflight = of('preflight')?.answer;
  const withTokens = preflight && takesAuthorization(preflight, origin);
  const refusal = withTokens
    ? 'Authorization may be sent, too'
    : 'a preflight for Authorization is refused, so no token can be sent';

  if (!page && !preflight) return { topic, says: ['not seen'] };
  if (page && letsIn(page.answer, origin)) {
    const hidden = exposed(page.answer);
    return {
      topic,
      says: [
        `${origin} may read the answers; ${refusal}`,
        ...(hidden.length > 0
          ? [`scripts do not get to see: ${hidden.join(', ')}`]
          : []),
      ],
      settled: ['no-cors'],
    };
  }
  // Many that ask for credentials say so without CORS headers, and have them then.
  if ((!page || !isGood(page)) && withTokens) {
    const says = `${origin} may call it with Authorization, by the answer to a preflight`;
    return { topic, says: [says], settled: ['no-cors'] };
  }
  const because = describeLack(page?.answer ?? preflight, origin);
  return {
    topic,
    says: [`${because}: browsers keep them from pages`],
    facts: [{ fact: 'no-cors', because }],
  };
}
