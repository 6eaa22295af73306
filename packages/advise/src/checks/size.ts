import { formatBytes } from '@internal/strategies';
import type { Observations } from '../probe/Observations.ts';
import type { Finding } from './Finding.ts';
import { dataRequest } from './responses.ts';
import { countItems } from './shape.ts';

const topic = 'size';

/** Uncompressed size from which a response is too large for one page. */
const HUGE_BYTES = 1_000_000;
/** Uncompressed size below which a response suits any page. */
const SMALL_BYTES = 100_000;

/** Whether responses are small enough for a browser (D2, B2). */
export function checkSize(observations: Observations): Finding | undefined {
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
  const messages = [
    `${size}, ${transfer}${items === undefined ? '' : `, ${items} items`}`,
  ];

  // A response that exceeded the limit is huge; one that timed out may not be.
  const isHuge =
    bodyBytes >= HUGE_BYTES ||
    announced >= HUGE_BYTES ||
    (!complete && data.errorCode === undefined);
  if (isHuge) {
    const reason = `The response is ${size}`;
    return { topic, messages, facts: [{ fact: 'huge', reason }] };
  }
  const isSmall = complete && bodyBytes < SMALL_BYTES;
  return { topic, messages, ruledOut: isSmall ? ['huge'] : [] };
}
