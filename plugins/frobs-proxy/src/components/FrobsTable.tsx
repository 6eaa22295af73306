import { useApi } from '@backstage/core-plugin-api';
import {
  Badge,
  Cell,
  CellText,
  Dialog,
  DialogBody,
  DialogHeader,
  SearchField,
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
    width: 140,
    cell: ({ weight }: Frob) => (
      <Cell style={{ textAlign: 'end' }}>{weight.toLocaleString()} g</Cell>
    ),
  },
  column('owner', 'Owner'),
  column('createdAt', 'Created', frob =>
    new Date(frob.createdAt).toLocaleDateString(),
  ),
];

/** Sorts numbers by size, and all else by its text. */
const compare = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : `${a}`.localeCompare(`${b}`);

function sortFrobs(frobs: Frob[], { column: key, direction }: SortDescriptor) {
  const sign = direction === 'descending' ? -1 : 1;
  return frobs.sort(
    (a, b) => sign * compare(a[key as keyof Frob], b[key as keyof Frob]),
  );
}

const searchFrobs = (frobs: Frob[], text: string) =>
  frobs.filter(frob =>
    Object.values(frob).join(' ').toLowerCase().includes(text.toLowerCase()),
  );

/** All frobs. They are sorted, searched and paged in the browser. */
export const FrobsTable = ({ request }: { request: string }) => {
  const frobsApi = useApi(frobsProxyApiRef);
  const [shown, setShown] = useState<Frob>();
  const latest = useRef<AbortController>();
  // To leave the page stops the request.
  useEffect(() => () => latest.current?.abort(), []);

  const { tableProps, search, reload } = useTable<Frob>({
    mode: 'complete',
    getData: () => {
      latest.current = new AbortController();
      return frobsApi.listFrobs({ signal: latest.current.signal });
    },
    sortFn: sortFrobs,
    searchFn: searchFrobs,
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
      <SearchField aria-label="Search frobs" {...search} />
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
