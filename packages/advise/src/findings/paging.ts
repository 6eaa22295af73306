import { isGood } from '../probe/Exchange.ts';
import type { Observations } from '../probe/Observations.ts';
import { mainAnswer, readJson } from './answers.ts';
import type { Finding } from './Finding.ts';
import { countItems } from './size.ts';

const NEXT =
  /^(?:@odata\.nextlink|next|next_?(?:cursor|page|page_?token|link|url)|cursor|has_?(?:more|next(?:_?page)?))$/i;
const TOTAL = /^(?:total|count|total_?(?:count|items|results|elements))$/i;

/** Names of members that tell of more pages, two levels deep. */
export function pagingMembers(json: unknown, depth = 0): string[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return [];
  }
  return Object.entries(json).flatMap(([name, value]) => {
    const tells =
      NEXT.test(name) && !['', null, false, undefined].includes(value);
    const inside = depth < 1 ? pagingMembers(value, depth + 1) : [];
    return tells ? [name] : inside.map(each => `${name}.${each}`);
  });
}

const totalOf = (json: unknown): number | undefined => {
  if (typeof json !== 'object' || json === null) return undefined;
  const total = Object.entries(json).find(
    ([name, value]) => TOTAL.test(name) && typeof value === 'number',
  );
  return total?.[1];
};

/** Whether it comes in pages (D2, B2). */
export function paging(seen: Observations): Finding | undefined {
  const main = mainAnswer(seen);
  if (!main || !isGood(main)) return undefined;
  const { headers } = main.answer;
  const json = readJson(seen);
  const total = Number(headers['x-total-count'] ?? totalOf(json) ?? NaN);
  const items = countItems(json);
  const by = [
    ...(/\brel="?next\b/i.test(headers.link ?? '') ? ['Link: rel=next'] : []),
    ...pagingMembers(json).map(name => `"${name}" in the answer`),
  ];
  const topic = 'paging';
  const ofAll = Number.isFinite(total) ? `${total} items in all` : undefined;

  if (by.length > 0 || (items !== undefined && items < total)) {
    const because = 'What is to be summed up would take all of its pages';
    return {
      topic,
      says: [
        [`in pages${by.length > 0 ? `, by ${by.join(', ')}` : ''}`, ofAll]
          .filter(Boolean)
          .join('; '),
      ],
      hints: [{ fact: 'summed-up', because }],
    };
  }
  return {
    topic,
    says: [ofAll ? `all in one page: ${ofAll}` : 'no sign of pages'],
  };
}
