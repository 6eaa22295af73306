import {
  hasResponse,
  isSuccessful,
  type Observations,
  type ResponseRecord,
} from '../probe/Observations.ts';
import { reportFact, say, type Result } from './Finding.ts';

const allowedOrigin = ({ headers }: ResponseRecord): string | undefined =>
  headers['access-control-allow-origin'];

/** Whether scripts of that origin may read the response. */
export const allowsOrigin = (
  response: ResponseRecord,
  origin: string,
): boolean => ['*', origin].includes(allowedOrigin(response) ?? '');

const parseList = (value = '') =>
  value.split(',').map(item => item.trim().toLowerCase());

/** Whether a browser would send Authorization after this response to its preflight. */
export function allowsAuthorization(
  response: ResponseRecord,
  origin: string,
): boolean {
  const { status, headers } = response;
  return (
    status >= 200 &&
    status < 300 &&
    allowsOrigin(response, origin) &&
    // `*` allows every header except this one.
    parseList(headers['access-control-allow-headers']).includes('authorization')
  );
}

/** Headers of the response that matter here and that scripts cannot read. */
function hiddenHeaders({ headers }: ResponseRecord): string[] {
  const exposed = parseList(headers['access-control-expose-headers']);
  return ['etag', 'link', 'retry-after', 'x-total-count'].filter(
    name =>
      name in headers && !exposed.includes(name) && !exposed.includes('*'),
  );
}

function describeRefusal(response: ResponseRecord | undefined, origin: string) {
  const allowed = response && allowedOrigin(response);
  return allowed
    ? `Its responses allow the origin ${allowed}, not ${origin}`
    : 'Its responses have no Access-Control-Allow-Origin';
}

/** Whether a page may call the API (D5, P1). */
export function checkCors({ requests, origin }: Observations): Result {
  const find = (wanted: string) =>
    requests.filter(({ purpose }) => purpose === wanted).find(hasResponse);
  const page = find('browser');
  const preflight = find('preflight')?.response;
  const withToken = preflight && allowsAuthorization(preflight, origin);

  if (!page && !preflight) {
    return say('not tested');
  }
  if (page && allowsOrigin(page.response, origin)) {
    const hidden = hiddenHeaders(page.response);
    return {
      messages: [
        `pages at ${origin} may read responses`,
        withToken
          ? 'pages may send an Authorization header'
          : 'pages may not send an Authorization header (the preflight is refused)',
        ...(hidden.length > 0
          ? [`scripts cannot read these headers: ${hidden.join(', ')}`]
          : []),
      ],
      ruledOut: ['no-cors'],
    };
  }
  // Many APIs send CORS headers only with successful responses.
  if ((!page || !isSuccessful(page)) && withToken) {
    const message = `pages at ${origin} may call it with Authorization, according to the preflight`;
    return { messages: [message], ruledOut: ['no-cors'] };
  }
  const reason = describeRefusal(page?.response ?? preflight, origin);
  return reportFact(
    'no-cors',
    reason,
    `${reason}, so browsers refuse them to pages`,
  );
}
