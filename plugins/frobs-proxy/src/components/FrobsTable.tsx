import { useApi } from '@backstage/core-plugin-api';
import {
  Badge,
  Cell,
  CellText,
  Dialog,
  DialogBody,
  DialogHeader,
  Flex,
  SearchField,
  Select,
  Table,
  useTable,
  type ColumnConfig,
  type SortDescriptor,
} from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import type { Frob } from '../api/frobs';
import { frobsProxyApiRef } from '../api/FrobsProxyApi';
import { FrobsErrorPanel } from './FrobsErrorPanel';

const column = (
  id: keyof Frob,
  label: string,
  toText = (frob: Frob) => `${frob[id]}`,
): ColumnConfig<Frob> => ({
  id,
  label,
  // On narrow screens the table scrolls and does not cut its texts.
  minWidth: 140,
  isSortable: true,
  cell: frob => <CellText title={toText(frob)} />,
});

const SIGNS = { active: '●', degraded: '◐', retired: '○' };

const columns = [
  { ...column('name', 'Name'), isRowHeader: true },
  column('id', 'ID'),
  {
    ...column('status', 'Status'),
    cell: ({ status }: Frob) => (
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
    cell: ({ weight }: Frob) => (
      <Cell style={{ textAlign: 'end' }}>{weight.toLocaleString()} g</Cell>
    ),
  },
  column('owner', 'Owner'),
  column('createdAt', 'Created', frob =>
    new Date(frob.createdAt).toLocaleDateString(),
  ),
];

/** Sorts numbers by size, and texts by their letters. */
function sortFrobs(frobs: Frob[], { column: key, direction }: SortDescriptor) {
  const sign = direction === 'descending' ? -1 : 1;
  const id = key as keyof Frob;
  return frobs.sort(
    (a, b) => sign * (Number(a[id] > b[id]) - Number(a[id] < b[id])),
  );
}

const searchFrobs = (frobs: Frob[], text: string) =>
  frobs.filter(frob =>
    Object.values(frob).join(' ').toLowerCase().includes(text.toLowerCase()),
  );

const STATUSES = [
  { value: 'all', label: 'Any status' },
  ...Object.keys(SIGNS).map(value => ({ value, label: value })),
];

const filterFrobs = (frobs: Frob[], wanted: string) =>
  frobs.filter(({ status }) => wanted === 'all' || wanted === status);

/** All frobs. They are sorted, searched, filtered and paged in the browser. */
export const FrobsTable = ({ request }: { request: string }) => {
  const frobsApi = useApi(frobsProxyApiRef);
  const [shown, setShown] = useState<Frob>();
  const latest = useRef<AbortController>();
  // To leave the page stops the request.
  useEffect(() => () => latest.current?.abort(), []);

  const { tableProps, filter, search, reload } = useTable<Frob, string>({
    mode: 'complete',
    getData: () => {
      latest.current = new AbortController();
      return frobsApi.listFrobs({ signal: latest.current.signal });
    },
    sortFn: sortFrobs,
    searchFn: searchFrobs,
    filterFn: filterFrobs,
    initialFilter: 'all',
    paginationOptions: { pageSize: 20 },
  });

  if (tableProps.error) {
    return (
      <FrobsErrorPanel
        error={tableProps.error}
        request={request}
        onRetry={reload}
      />
    );
  }
  return (
    <>
      <Flex>
        <SearchField aria-label="Search frobs" {...search} />
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
