import { isGood } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import { formatBytes } from '../print/units.ts';
import { mainAnswer, readJson } from './answers.ts';
import type { Finding } from './Finding.ts';

/** Unpacked: what a browser has to take in for one page. */
export const HUGE_BYTES = 1_000_000;
/** What suits any page. */
const SMALL_BYTES = 100_000;

/** How many items an answer has: of the list that it is, or the longest in it. */
export function countItems(json: unknown): number | undefined {
  if (Array.isArray(json)) return json.length;
  if (typeof json !== 'object' || json === null) return undefined;
  const lists = Object.values(json).filter(Array.isArray);
  return lists.length > 0
    ? Math.max(...lists.map(list => list.length))
    : undefined;
}

/** Whether its answers suit a browser in size (D2, B2). */
export function size(seen: Observations): Finding | undefined {
  const main = mainAnswer(seen);
  if (!main || !isGood(main)) return undefined;
  const { wireBytes, bodyBytes, whole, headers } = main.answer;
  const encoding = headers['content-encoding'];
  const announced = Number(headers['content-length'] ?? 0);
  const items = countItems(readJson(seen));

  const unpacked = whole
    ? formatBytes(bodyBytes)
    : `${
        announced > 0 && !encoding
          ? formatBytes(announced)
          : `more than ${formatBytes(bodyBytes)}`
      }, not read to its end`;
  const packed = encoding
    ? `, ${formatBytes(wireBytes)} ${whole ? '' : 'of it '}over the wire (${encoding})`
    : ', not compressed';
  const list = items === undefined ? '' : `, ${items} items`;
  const says = [`${unpacked}${packed}${list}`];
  const topic = 'size';

  // What a limit ended is larger than the limit; what time ended is another matter.
  const isHuge =
    bodyBytes >= HUGE_BYTES ||
    announced >= HUGE_BYTES ||
    (!whole && main.failure === undefined);
  return isHuge
    ? { topic, says, facts: [{ fact: 'huge', because: `It is ${unpacked}` }] }
    : {
        topic,
        says,
        settled: whole && bodyBytes < SMALL_BYTES ? ['huge'] : [],
      };
}
