/** Whether an answer is one page of several. */
export interface Paging {
  /** How many entries all pages have, if the answer says. */
  total?: number;
  hasMore: boolean;
}

const NEXT =
  /^(@odata\.nextLink|next|next_?(cursor|page|page_?token|link|url)|has_?(more|next(_?page)?))$/i;
const TOTAL = /^(total|count|total_?(count|items|results|elements|records))$/i;
const PAGES = /^(total_?pages|page_?count)$/i;

/** The fields of an answer and of the objects in it, but not those of list entries. */
function fieldsOf(value: unknown, depth = 2): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [];
  }
  const own = Object.entries(value);
  const inner = depth > 1 ? own.flatMap(([, v]) => fieldsOf(v, depth - 1)) : [];
  return [...own, ...inner];
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Looks for the signs of more pages in an answer and its headers. */
export function findPaging(
  answer: unknown,
  headers: Headers,
  length: number,
): Paging {
  const fields = fieldsOf(answer);
  const valuesOf = (names: RegExp) =>
    fields.filter(([name]) => names.test(name)).map(([, value]) => value);

  const header = Number(headers.get('x-total-count') ?? NaN);
  const total = Number.isNaN(header)
    ? valuesOf(TOTAL).find(isNumber)
    : header;
  const hasMore =
    (total ?? 0) > length ||
    /\brel="?next\b/i.test(headers.get('link') ?? '') ||
    valuesOf(NEXT).some(Boolean) ||
    valuesOf(PAGES).some(pages => isNumber(pages) && pages > 1);
  return { total, hasMore };
}
