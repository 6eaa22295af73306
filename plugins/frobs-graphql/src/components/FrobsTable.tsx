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
  type ColumnConfig,
  type UseTableResult,
} from '@backstage/ui';
import { useState } from 'react';
import type { FrobsPageData } from '../api/FrobsGraphqlApi';
import type { FieldError } from '../api/messages';

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

const SIGNS = { active: '●', degraded: '◐', retired: '○' };

const columns = [
  column('name', 'Name'),
  column('id', 'ID'),
  {
    ...column('status', 'Status'),
    cell: ({ status }: FrobRow) => (
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
    cell: ({ weight }: FrobRow) => (
      <Cell style={{ textAlign: 'end' }}>{weight.toLocaleString()} g</Cell>
    ),
  },
  column('flerp', 'Flerp', frob => frob.flerp?.value.toLocaleString()),
  column('score', 'Score'),
  column('owner', 'Owner', frob => frob.owner?.title ?? frob.owner?.name),
];

const STATUSES = [
  { value: 'all', label: 'Any status' },
  ...Object.keys(SIGNS).map(value => ({ value, label: value })),
];

/** The frobs, each with what other services know of it. */
export const FrobsTable = (props: UseTableResult<FrobRow, string>) => {
  const { filter, search, tableProps } = props;
  const [shown, setShown] = useState<FrobRow>();
  return (
    <>
      <Flex>
        <SearchField aria-label="Search names" {...search} />
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
