import { useApi } from '@backstage/core-plugin-api';
import { CellText, Table, useTable, type ColumnConfig } from '@backstage/ui';
import { frobsGraphqlApiRef, type FrobsPageData } from '../api/FrobsGraphqlApi';
import { GraphqlError } from '../api/GraphqlError';
import { FrobsErrorPanel } from './FrobsErrorPanel';

type Frob = NonNullable<FrobsPageData['frobs']>['items'][number];

const column = (
  id: keyof Frob,
  label: string,
  toText = (frob: Frob) => `${frob[id] ?? 'none'}`,
): ColumnConfig<Frob> => ({
  id,
  label,
  // On narrow screens the table scrolls and does not cut its texts.
  minWidth: 140,
  isRowHeader: id === 'name',
  cell: frob => <CellText title={toText(frob)} />,
});

const columns = [
  column('name', 'Name'),
  column('id', 'ID'),
  column('status', 'Status'),
  column('weight', 'Weight', frob => `${frob.weight.toLocaleString()} g`),
  column('flerp', 'Flerp', frob => frob.flerp?.value.toLocaleString() ?? 'none'),
  column('score', 'Score'),
  column('owner', 'Owner', frob => frob.owner?.title ?? 'none'),
];

/** The frobs with what other services know of them, page by page. */
export const FrobsTable = () => {
  const frobsApi = useApi(frobsGraphqlApiRef);
  const { tableProps, reload } = useTable<Frob>({
    mode: 'cursor',
    getData: async ({ cursor, pageSize, signal }) => {
      const page = { first: pageSize, after: cursor };
      const { data, errors } = await frobsApi.getPage(page, { signal });
      if (!data.frobs) {
        throw new GraphqlError(errors);
      }
      const { items, total, nextCursor } = data.frobs;
      return {
        data: items,
        totalCount: total,
        nextCursor: nextCursor ?? undefined,
      };
    },
    paginationOptions: { pageSize: 20 },
  });

  if (tableProps.error) {
    return <FrobsErrorPanel error={tableProps.error} onRetry={reload} />;
  }
  return (
    <Table {...tableProps} columnConfig={columns} emptyState="No frobs." />
  );
};
