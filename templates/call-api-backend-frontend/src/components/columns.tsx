import { CellText, type ColumnConfig } from '@backstage/ui';
import type { Item } from '../api/items';
import type { Row } from './rows';
import { toText } from './toText';

// On narrow screens the table scrolls rather than cutting its texts.
const MIN_WIDTH_PX = 140;

/** `createdAt` and `created_at` are both `Created at`. */
function toLabel(field: string): string {
  const words = field
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[\s_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A column for each field of the first entry; a single one until there is one. */
export function columnsOf([first]: Item[]): ColumnConfig<Row>[] {
  return Object.keys(first ?? { entry: '' }).map((field, index) => ({
    id: field,
    label: toLabel(field),
    minWidth: MIN_WIDTH_PX,
    isRowHeader: index === 0,
    isSortable: true,
    cell: ({ item }) => <CellText title={toText(item[field])} />,
  }));
}
