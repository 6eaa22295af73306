import type { Observations } from '../probe/Observations.ts';
import type { Finding } from './Finding.ts';
import { dataRequest, parseData } from './responses.ts';
import { countItems } from './size.ts';

const topic = 'paging';

const NEXT =
  /^(?:@odata\.nextlink|next|next_?(?:cursor|page|page_?token|link|url)|cursor|has_?(?:more|next(?:_?page)?))$/i;
const TOTAL = /^(?:total|count|total_?(?:count|items|results|elements))$/i;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of fields that announce another page, at most two levels deep. */
export function nextPageFields(json: unknown, depth = 0): string[] {
  if (!isObject(json)) {
    return [];
  }
  return Object.entries(json).flatMap(([name, value]) => {
    if (NEXT.test(name) && !['', null, false, undefined].includes(value)) {
      return [name];
    }
    const nested = depth < 1 ? nextPageFields(value, depth + 1) : [];
    return nested.map(field => `${name}.${field}`);
  });
}

function findTotal(json: unknown): number | undefined {
  return isObject(json)
    ? Object.entries(json).find(
        ([name, value]) => TOTAL.test(name) && typeof value === 'number',
      )?.[1]
    : undefined;
}

/** Whether the response is one page of several (D2, B2). */
export function checkPaging(observations: Observations): Finding | undefined {
  const data = dataRequest(observations);
  if (!data) {
    return undefined;
  }
  const { headers } = data.response;
  const json = parseData(observations);
  const total = Number(headers['x-total-count'] ?? findTotal(json) ?? NaN);
  const items = countItems(json);
  const signs = [
    ...(/\brel="?next\b/i.test(headers.link ?? '') ? ['Link: rel=next'] : []),
    ...nextPageFields(json).map(name => `the field "${name}"`),
  ];
  const totalText = Number.isFinite(total) ? `${total} items in total` : '';

  if (signs.length > 0 || (items !== undefined && items < total)) {
    const message = `one page of several${signs.length > 0 ? `, shown by ${signs.join(', ')}` : ''}`;
    const reason = 'A summary needs all pages of the API';
    return {
      topic,
      messages: [[message, totalText].filter(Boolean).join('; ')],
      hints: [{ fact: 'summed-up', reason }],
    };
  }
  return {
    topic,
    messages: [
      totalText ? `everything in one page: ${totalText}` : 'no sign of pages',
    ],
  };
}
