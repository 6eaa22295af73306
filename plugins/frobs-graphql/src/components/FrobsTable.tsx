import { CellText, Table, type ColumnConfig } from '@backstage/ui';
import type { ComponentProps } from 'react';
import type { FieldError, FrobsPageData } from '../api/FrobsGraphqlApi';

/** A frob, and which of its fields failed. */
export type FrobRow = NonNullable<FrobsPageData['frobs']>['items'][number] & {
  errors: FieldError[];
};

const hasFailed = ({ errors }: FrobRow, field: string) =>
  errors.some(({ path }) => path?.includes(field));

const column = (
  id: keyof FrobRow,
  label: string,
  toText = (frob: FrobRow) => frob[id]?.toString(),
): ColumnConfig<FrobRow> => ({
  id,
  label,
  // On narrow screens the table scrolls and does not cut its texts.
  minWidth: 140,
  isRowHeader: id === 'name',
  cell: frob => (
    <CellText
      title={hasFailed(frob, id) ? 'unavailable' : (toText(frob) ?? 'none')}
    />
  ),
});

const columns = [
  column('name', 'Name'),
  column('id', 'ID'),
  column('status', 'Status'),
  column('weight', 'Weight', frob => `${frob.weight.toLocaleString()} g`),
  column('flerp', 'Flerp', frob => frob.flerp?.value.toLocaleString()),
  column('score', 'Score'),
  column('owner', 'Owner', frob => frob.owner?.title ?? frob.owner?.name),
];

/** The frobs, each with what other services know of it. */
export const FrobsTable = (
  props: Omit<ComponentProps<typeof Table<FrobRow>>, 'columnConfig'>,
) => <Table {...props} columnConfig={columns} emptyState="No frobs." />;
