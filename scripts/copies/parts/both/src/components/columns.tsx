import { CellText, type ColumnConfig } from '@backstage/ui';
import type { Frob } from '../api/frobs';

/** The columns of the table of parts. */
export const columns: ColumnConfig<Frob>[] = [
  {
    id: 'title',
    label: 'Title',
    isRowHeader: true,
    isSortable: true,
    cell: part => <CellText title={part.title} />,
  },
  {
    id: 'inStock',
    label: 'In stock',
    isSortable: true,
    cell: part => <CellText title={part.inStock ? 'yes' : 'no'} />,
  },
  {
    id: 'cm',
    label: 'Length',
    isSortable: true,
    cell: part => <CellText title={`${part.cm.toLocaleString()} cm`} />,
  },
];
