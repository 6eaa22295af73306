import type {
  Frob,
  PageRequest,
} from '@internal/plugin-frobs-aggregator-common';
import type { FrobReducer } from '../upstream/FrobsCoClient';

/** Keeps the frobs of one page and counts all. */
export function takePage({
  limit,
  offset,
}: PageRequest): FrobReducer<{ items: Frob[]; totalItems: number }> {
  const items: Frob[] = [];
  let totalItems = 0;
  return {
    add(frob) {
      if (totalItems >= offset && items.length < limit) {
        items.push(frob);
      }
      totalItems += 1;
    },
    result: () => ({ items, totalItems }),
  };
}
