import type { Result } from '../../lab/Result';

/** A request in a picture of many, in ms since the first one began. */
export interface RequestBar {
  id: number;
  span: [start: number, end: number];
}

/** The requests of one strategy, one below the other. */
export function toBars({ requests }: Pick<Result, 'requests'>): RequestBar[] {
  const begin = Math.min(...requests.map(({ start }) => start));
  return requests.map(({ start, end }, index) => ({
    id: index + 1,
    span: [start - begin, end - begin],
  }));
}
