import { CellText, type ColumnConfig } from '@backstage/ui';
import type { Frob } from '../api/frobs';

/** The columns of the frobs table. */
export const columns: ColumnConfig<Frob>[] = [
  {
    id: 'name',
    label: 'Name',
    isRowHeader: true,
    isSortable: true,
    cell: frob => <CellText title={frob.name} />,
  },
  {
    id: 'id',
    label: 'Id',
    isSortable: true,
    cell: frob => <CellText title={frob.id} />,
  },
  {
    id: 'status',
    label: 'Status',
    isSortable: true,
    cell: frob => <CellText title={frob.status} />,
  },
  {
    id: 'weight',
    label: 'Weight',
    isSortable: true,
    cell: frob => <CellText title={`${frob.weight.toLocaleString()} g`} />,
  },
  {
    id: 'owner',
    label: 'Owner',
    isSortable: true,
    cell: frob => <CellText title={frob.owner} />,
  },
  {
    id: 'createdAt',
    label: 'Created',
    isSortable: true,
    cell: frob => (
      <CellText title={new Date(frob.createdAt).toLocaleDateString()} />
    ),
  },
];
