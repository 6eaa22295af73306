import { count, formatBytes } from '@internal/strategies';
import type { Observations } from '../probe/Observations.ts';
import { findPaging } from '../templates.ts';
import { reportFact, say, type Result } from './Finding.ts';
import { dataRequest, parseData } from './responses.ts';
import { countItems } from './shape.ts';

/** Uncompressed size from which a response is too large for one page. */
const HUGE_BYTES = 1_000_000;
/** Uncompressed size below which a response suits any page. */
const SMALL_BYTES = 100_000;

/** Whether responses are small enough for a browser (D2, B2). */
export function checkSize(observations: Observations): Result | undefined {
  const data = dataRequest(observations);
  if (!data) {
    return undefined;
  }
  const { wireBytes, bodyBytes, complete, headers } = data.response;
  const encoding = headers['content-encoding'];
  const announced = Number(headers['content-length'] ?? 0);
  const items = countItems(observations);

  const atLeast =
    announced > 0 && !encoding
      ? formatBytes(announced)
      : `more than ${formatBytes(bodyBytes)}`;
  const size = complete
    ? formatBytes(bodyBytes)
    : `${atLeast}, not read to its end`;
  const transfer = encoding
    ? `${formatBytes(wireBytes)} ${complete ? '' : 'of it '}transferred (${encoding})`
    : 'not compressed';
  const message = `${size}, ${transfer}${items === undefined ? '' : `, ${items} items`}`;

  // A response that exceeded the limit is huge; one that timed out may not be.
  const isHuge =
    bodyBytes >= HUGE_BYTES ||
    announced >= HUGE_BYTES ||
    (!complete && data.errorCode === undefined);
  if (isHuge) {
    return reportFact('huge', `The response is ${size}`, message);
  }
  const isSmall = complete && bodyBytes < SMALL_BYTES;
  return { messages: [message], ruledOut: isSmall ? ['huge'] : [] };
}

/** Whether the response is one page of several (D2, B2). */
export function checkPaging(observations: Observations): Result | undefined {
  const data = dataRequest(observations);
  if (!data) {
    return undefined;
  }
  const items = countItems(observations);
  const { hasMore, total } = findPaging(
    parseData(observations),
    new Headers(data.response.headers),
    items ?? Infinity,
  );
  if (!hasMore) {
    return say('no sign of more pages');
  }
  const shown = [
    items === undefined ? 'some of the items' : count(items, 'item'),
    ...(Number.isFinite(total) ? [`of ${total}`] : []),
  ].join(' ');
  return {
    messages: [`more pages: this one has ${shown}`],
    hints: [
      { fact: 'summed-up', reason: 'A summary needs all pages of the API' },
    ],
    notes: [
      {
        text: `The API has more pages: this one has ${shown}. The page of the template shows only this one and says so; to show all, request the others in the client of the new plugin`,
      },
    ],
  };
}

/** Whether the API supports HTTP caching. */
export function checkCaching(observations: Observations): Result | undefined {
  const data = dataRequest(observations);
  if (!data) {
    return undefined;
  }
  const { headers } = data.response;
  const supported = [
    headers.etag && 'ETag',
    headers['last-modified'] && 'Last-Modified',
    headers['cache-control'] && `Cache-Control: ${headers['cache-control']}`,
  ].filter(Boolean);
  if (supported.length === 0) {
    return say('no caching headers');
  }
  const revalidation = observations.requests.find(
    ({ purpose }) => purpose === 'revalidate',
  );
  const status = revalidation?.response?.status;
  const result =
    status === 304 ? '304' : `${status ?? 'no response'} instead of 304`;
  return say(
    `${supported.join(', ')}${revalidation ? `; revalidation: ${result}` : ''}`,
  );
}
