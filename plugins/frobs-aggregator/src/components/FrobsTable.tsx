import { useApi } from '@backstage/core-plugin-api';
import {
  Badge,
  Button,
  Cell,
  CellText,
  Dialog,
  DialogBody,
  DialogHeader,
  Flex,
  SearchField,
  Select,
  Table,
  Text,
  useTable,
  type ColumnConfig,
} from '@backstage/ui';
import type {
  FrobStatus,
  FrobWithFlerp,
} from '@internal/plugin-frobs-aggregator-common';
import { useState } from 'react';
import { frobsAggregatorApiRef } from '../api/FrobsAggregatorApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';
import type { useSummary } from './Summary';

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
    minWidth: 110,
    width: 110,
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

const STATUSES = [
  { value: 'all', label: 'Any status' },
  ...Object.keys(SIGNS).map(value => ({ value, label: value })),
];

/** The frobs with their flerps. The backend joins, searches, filters and pages them. */
export const FrobsTable = (props: {
  summary: Pick<ReturnType<typeof useSummary>, 'explains' | 'retry'>;
}) => {
  const { summary } = props;
  const frobsApi = useApi(frobsAggregatorApiRef);
  const [shown, setShown] = useState<FrobWithFlerp>();
  const table = useTable<FrobWithFlerp, string>({
    mode: 'offset',
    getData: async ({ offset, pageSize, search: q, filter, signal }) => {
      const status = filter === 'all' ? undefined : (filter as FrobStatus);
      const request = { limit: pageSize, offset, q, status };
      const page = await frobsApi.listFrobs(request, { signal });
      return { data: page.items, totalCount: page.totalItems };
    },
    initialFilter: 'all',
    paginationOptions: { pageSize: 20 },
  });

  const { filter, reload, tableProps } = table;
  const { error } = tableProps;
  if (error && summary.explains(error)) {
    const retry = () => {
      summary.retry();
      reload();
    };
    return (
      <Flex align="center">
        <Text>The frobs are not available, for the reason above.</Text>
        <Button variant="secondary" onPress={retry}>
          Retry
        </Button>
      </Flex>
    );
  }
  if (error) {
    const request = 'GET /api/frobs-aggregator/frobs';
    return <FrobsErrorPanel error={error} request={request} onRetry={reload} />;
  }
  return (
    <>
      <Flex>
        <SearchField aria-label="Search names" {...table.search} />
        <Select
          aria-label="Status"
          options={STATUSES}
          value={filter.value}
          onChange={status => filter.onChange(`${status}`)}
        />
      </Flex>
      <Table
        {...tableProps}
        columnConfig={columns}
        rowConfig={{ onClick: setShown }}
        emptyState="No frobs."
      />
      {shown && (
        <Dialog isOpen onOpenChange={() => setShown(undefined)}>
          <DialogHeader>{shown.name}</DialogHeader>
          <DialogBody>
            <pre>{JSON.stringify(shown, null, 2)}</pre>
          </DialogBody>
        </Dialog>
      )}
    </>
  );
};
