import type { Result } from '@internal/strategies';

/** A request in the timeline, in ms since the start of the first one. */
export interface RequestBar {
  id: number;
  span: [start: number, end: number];
}

/** The requests of one strategy as bars. */
export function toBars({ requests }: Pick<Result, 'requests'>): RequestBar[] {
  const origin = Math.min(...requests.map(({ start }) => start));
  return requests.map(({ start, end }, index) => ({
    id: index + 1,
    span: [start - origin, end - origin],
  }));
}
