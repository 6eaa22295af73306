import type { SortDescriptor } from '@backstage/ui';
import type { Frob } from '../api/frobs';

/** Sorts by the values themselves, not by how the table writes them. */
export function sortFrobs(
  frobs: Frob[],
  { column, direction }: SortDescriptor,
): Frob[] {
  const key = column as keyof Frob;
  const sign = direction === 'descending' ? -1 : 1;
  return [...frobs].sort((a, b) => {
    if (a[key] === b[key]) {
      return 0;
    }
    return a[key] < b[key] ? -sign : sign;
  });
}
