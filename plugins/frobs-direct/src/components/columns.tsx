import { CellText, type ColumnConfig } from '@backstage/ui';
import type { Frob } from '../api/frobs';

// On narrow screens the table scrolls rather than cutting its texts.
const MIN_WIDTH_PX = 140;
const NAME_MIN_WIDTH_PX = 176;

/** The columns of the frobs table. */
export const columns: ColumnConfig<Frob>[] = [
  {
    id: 'name',
    label: 'Name',
    minWidth: NAME_MIN_WIDTH_PX,
    isRowHeader: true,
    isSortable: true,
    cell: frob => <CellText title={frob.name} />,
  },
  {
    id: 'id',
    label: 'Id',
    minWidth: MIN_WIDTH_PX,
    isSortable: true,
    cell: frob => <CellText title={frob.id} />,
  },
  {
    id: 'status',
    label: 'Status',
    minWidth: MIN_WIDTH_PX,
    isSortable: true,
    cell: frob => <CellText title={frob.status} />,
  },
  {
    id: 'weight',
    label: 'Weight',
    minWidth: MIN_WIDTH_PX,
    isSortable: true,
    cell: frob => <CellText title={`${frob.weight.toLocaleString()} g`} />,
  },
  {
    id: 'owner',
    label: 'Owner',
    minWidth: MIN_WIDTH_PX,
    isSortable: true,
    cell: frob => <CellText title={frob.owner} />,
  },
  {
    id: 'createdAt',
    label: 'Created',
    minWidth: MIN_WIDTH_PX,
    isSortable: true,
    cell: frob => (
      <CellText title={new Date(frob.createdAt).toLocaleDateString()} />
    ),
  },
];
