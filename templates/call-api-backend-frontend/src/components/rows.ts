import type { SortDescriptor } from '@backstage/ui';
import type { Item } from '../api/items';
import { toText } from './toText';

/** A row of the table; its id is its place in the list. */
export interface Row {
  id: number;
  item: Item;
}

export const toRows = (items: Item[]): Row[] =>
  items.map((item, id) => ({ id, item }));

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : toText(a).localeCompare(toText(b));
}

/** Sorts numbers as numbers, all else by what the table shows. */
export function sortRows(
  rows: Row[],
  { column, direction }: SortDescriptor,
): Row[] {
  const sign = direction === 'descending' ? -1 : 1;
  return rows.toSorted(
    (a, b) => sign * compare(a.item[column], b.item[column]),
  );
}
