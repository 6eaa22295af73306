import { count } from '../print/units.ts';
import type { Observations } from '../probe/Observations.ts';
import { findPaging } from '../templates.ts';
import type { Finding } from './Finding.ts';
import { dataRequest, parseData } from './responses.ts';
import { countItems } from './shape.ts';

const topic = 'paging';

/** Whether the response is one page of several (D2, B2). */
export function checkPaging(observations: Observations): Finding | undefined {
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
    return { topic, messages: ['no sign of more pages'] };
  }
  const shown = items === undefined ? '' : ` with ${count(items, 'item')}`;
  const all = Number.isFinite(total) ? ` of ${total} in total` : '';
  return {
    topic,
    messages: [`one page of several${shown}${all}`],
    hints: [
      { fact: 'summed-up', reason: 'A summary needs all pages of the API' },
    ],
    notes: [
      {
        text: `The response is one page of several${shown}${all}. The page of the template shows only these and says so; to show all, request the other pages in the client of the new plugin`,
      },
    ],
  };
}
