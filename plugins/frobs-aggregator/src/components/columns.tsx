import { CellText, type ColumnConfig } from '@backstage/ui';
import type { FrobWithFlerp } from '@internal/plugin-frobs-aggregator-common';

/** The columns of the frobs table. */
export const columns: ColumnConfig<FrobWithFlerp>[] = [
  {
    id: 'name',
    label: 'Name',
    isRowHeader: true,
    cell: frob => <CellText title={frob.name} />,
  },
  {
    id: 'id',
    label: 'Id',
    cell: frob => <CellText title={frob.id} />,
  },
  {
    id: 'status',
    label: 'Status',
    cell: frob => <CellText title={frob.status} />,
  },
  {
    id: 'weight',
    label: 'Weight',
    cell: frob => <CellText title={`${frob.weight.toLocaleString()} g`} />,
  },
  {
    id: 'flerp',
    label: 'Flerp',
    cell: frob => (
      <CellText title={frob.flerp?.value.toLocaleString() ?? 'none'} />
    ),
  },
  {
    id: 'owner',
    label: 'Owner',
    cell: frob => <CellText title={frob.owner} />,
  },
  {
    id: 'createdAt',
    label: 'Created',
    cell: frob => (
      <CellText title={new Date(frob.createdAt).toLocaleDateString()} />
    ),
  },
];
