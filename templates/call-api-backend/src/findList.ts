/** A list in an answer, and the field that holds it: '' if the answer is the list. */
export interface FoundList {
  field: string;
  list: unknown[];
}

const MAX_DEPTH = 3;

/** Names that APIs wrap their list in. */
const WRAPPERS =
  /^(data|items|results?|records|entries|value|rows|content|hits|_embedded)$/i;

/** Lists that are beside the one that was asked for. */
const OTHERS =
  /^(errors|warnings|messages|_?links|_?meta|metadata|included|facets|aggregations)$/i;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listsIn(value: unknown, path: string[] = []): FoundList[] {
  if (Array.isArray(value)) {
    return [{ field: path.join('.'), list: value }];
  }
  if (!isObject(value) || path.length === MAX_DEPTH) {
    return [];
  }
  return Object.entries(value)
    .filter(([name]) => !OTHERS.test(name))
    .flatMap(([name, inner]) => listsIn(inner, [...path, name]));
}

/** Higher for the list that the answer is about. */
function rank({ field, list }: FoundList): number {
  const isWrapped = field.split('.').some(name => WRAPPERS.test(name));
  return (isWrapped ? 2 : 0) + (list.length > 0 ? 1 : 0);
}

/**
 * Finds the list of objects in an answer: the answer itself, or a field of it. A field
 * with a common name, such as `data`, comes first, then one that is not empty.
 */
export function findList(answer: unknown): FoundList | undefined {
  return listsIn(answer)
    .filter(
      ({ field, list }) =>
        field === '' || list.length === 0 || list.some(isObject),
    )
    .sort((a, b) => rank(b) - rank(a) || b.list.length - a.list.length)[0];
}
