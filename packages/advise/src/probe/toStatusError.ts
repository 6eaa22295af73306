import { quoteForShell, withoutSecrets } from '../text/safeText.ts';
import { ProbeError } from './ProbeError.ts';
import type { ResponseRecord } from './Observations.ts';

/** Statuses that carry no data and still reveal something about the API. */
const INFORMATIVE = [401, 403, 408, 410, 429];

const GRAPHQL_BODY =
  /graphql|\bquery (?:string|missing|parameter)|"errors"\s*:\s*\[\s*\{\s*"message"/i;

const isGraphQl = ({ text }: ResponseRecord, { pathname }: URL): boolean =>
  /\/graphql\/?$/i.test(pathname) || GRAPHQL_BODY.test(text.slice(0, 4_000));

const acceptsPost = ({ status, headers }: ResponseRecord): boolean =>
  status === 405 && /\bPOST\b/i.test(headers.allow ?? '');

function graphQlHint({ origin, pathname }: URL): string {
  const query = quoteForShell(`${origin}${pathname}?query={__typename}`);
  return `if it accepts queries by GET, run yarn advise ${query}; otherwise answer the questions on the page /compare/advice, and send the query by POST in the client of the new plugin`;
}

function describeStatus(response: ResponseRecord, url: URL) {
  const { status, headers } = response;
  if (status === 404) {
    return {
      cause: 'nothing exists at this path',
      hint: 'use a URL that a page reads',
    };
  }
  if ([400, 405, 415, 422].includes(status) && isGraphQl(response, url)) {
    return {
      cause: 'it looks like a GraphQL API, and advise sends only GET requests',
      hint: graphQlHint(url),
    };
  }
  if (status === 405) {
    return {
      cause: `it accepts ${headers.allow ?? 'other methods'}, not GET`,
      hint: acceptsPost(response)
        ? 'use a URL of this API that answers GET; or answer the questions on the page /compare/advice, and send a POST in the client of the new plugin'
        : undefined,
    };
  }
  if (status === 426) {
    return {
      cause: `it requires another protocol${headers.upgrade ? `: ${headers.upgrade}` : ''}`,
      hint: url.protocol === 'http:' ? `try https://${url.host}` : undefined,
    };
  }
  return { cause: 'this is not data', hint: 'use a URL that a page reads' };
}

/** The error for a status from which no advice follows; nothing for other statuses. */
export function toStatusError(
  response: ResponseRecord,
  url: URL,
): ProbeError | undefined {
  const { status } = response;
  const isData = status >= 200 && status < 300;
  const isServerError = status >= 500 && status !== 501;
  if (isData || isServerError || INFORMATIVE.includes(status)) {
    return undefined;
  }
  const { cause, hint } = describeStatus(response, url);
  const message = `${withoutSecrets(url)} answers ${status}: ${cause}`;
  return new ProbeError('STATUS', message, { hint });
}
