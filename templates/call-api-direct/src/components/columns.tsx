import {
  CellText,
  type ColumnConfig,
  type SortDescriptor,
} from '@backstage/ui';
import type { Item } from '../api/itemList';

/** A row of the table. Its id is its place in the list, as an item may have none. */
export interface Row {
  id: number;
  item: Item;
}

// On narrow screens the table scrolls and does not cut its texts.
const MIN_WIDTH_PX = 140;

/** A value as a cell shows it. Numbers stay as they are: they may be ids or years. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `createdAt` and `created_at` become `Created at`. */
function toLabel(field: string): string {
  const words = field
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[\s_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A column for each field that any of the items has. */
export function columnsOf(items: Item[]): ColumnConfig<Row>[] {
  const fields = new Set(items.flatMap(Object.keys));
  return [...fields].map((field, index) => ({
    id: field,
    label: toLabel(field),
    minWidth: MIN_WIDTH_PX,
    isRowHeader: index === 0,
    isSortable: true,
    cell: ({ item }) => <CellText title={toText(item[field])} />,
  }));
}

const { compare } = new Intl.Collator(undefined, { numeric: true });

/** Sorts numbers as numbers, and all else by what the table shows. */
export function sortRows(rows: Row[], sort: SortDescriptor): Row[] {
  const sign = sort.direction === 'descending' ? -1 : 1;
  return rows.toSorted((first, second) => {
    const a = first.item[sort.column];
    const b = second.item[sort.column];
    return typeof a === 'number' && typeof b === 'number'
      ? sign * (a - b)
      : sign * compare(toText(a), toText(b));
  });
}
