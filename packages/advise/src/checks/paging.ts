import { count } from '@internal/strategies';
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
  const shown = [
    items === undefined ? 'some of the items' : count(items, 'item'),
    ...(Number.isFinite(total) ? [`of ${total}`] : []),
  ].join(' ');
  return {
    topic,
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
