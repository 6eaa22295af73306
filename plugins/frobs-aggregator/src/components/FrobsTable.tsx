import { useApi } from '@backstage/core-plugin-api';
import {
  Badge,
  Cell,
  CellText,
  Table,
  useTable,
  type ColumnConfig,
} from '@backstage/ui';
import type { FrobWithFlerp } from '@internal/plugin-frobs-aggregator-common';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';

const column = (
  id: keyof FrobWithFlerp,
  label: string,
  toText = (frob: FrobWithFlerp) => `${frob[id]}`,
): ColumnConfig<FrobWithFlerp> => ({
  id,
  label,
  // On narrow screens the table scrolls and does not cut its texts.
  minWidth: 140,
  isRowHeader: id === 'name',
  cell: frob => <CellText title={toText(frob)} />,
});

const SIGNS = { active: '●', degraded: '◐', retired: '○' };

const columns = [
  column('name', 'Name'),
  column('id', 'ID'),
  {
    ...column('status', 'Status'),
    cell: ({ status }: FrobWithFlerp) => (
      <Cell>
        <Badge icon={<span aria-hidden="true">{SIGNS[status]}</span>}>
          {status}
        </Badge>
      </Cell>
    ),
  },
  {
    ...column('weight', 'Weight'),
    width: 140,
    cell: ({ weight }: FrobWithFlerp) => (
      <Cell style={{ textAlign: 'end' }}>{weight.toLocaleString()} g</Cell>
    ),
  },
  column(
    'flerp',
    'Flerp',
    frob => frob.flerp?.value.toLocaleString() ?? 'none',
  ),
  column('owner', 'Owner'),
  column('createdAt', 'Created', frob =>
    new Date(frob.createdAt).toLocaleDateString(),
  ),
];

/** The frobs with their flerps. The backend joins and pages them. */
export const FrobsTable = () => {
  const frobsApi = useApi(frobsAggregatorApiRef);
  const { tableProps, reload } = useTable<FrobWithFlerp>({
    mode: 'offset',
    getData: async ({ offset, pageSize, signal }) => {
      const page = { limit: pageSize, offset };
      const { items, totalItems } = await frobsApi.listFrobs(page, { signal });
      return { data: items, totalCount: totalItems };
    },
    paginationOptions: { pageSize: 20 },
  });

  if (tableProps.error) {
    return (
      <FrobsErrorPanel
        error={tableProps.error}
        request="GET /api/frobs-aggregator/frobs"
        onRetry={reload}
      />
    );
  }
  return (
    <Table {...tableProps} columnConfig={columns} emptyState="No frobs." />
  );
};
