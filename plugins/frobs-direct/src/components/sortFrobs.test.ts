import type { Frob } from '../api/frobs';
import { sortFrobs } from './sortFrobs';

const frobs = [
  { id: 'a', weight: 100 },
  { id: 'b', weight: 20 },
  { id: 'c', weight: 3 },
] as Frob[];

describe('sortFrobs', () => {
  it.each([
    ['ascending', 'cba'],
    ['descending', 'abc'],
  ] as const)('sorts by number, not by text, %s', (direction, expected) => {
    const sorted = sortFrobs(frobs, { column: 'weight', direction });
    expect(sorted.map(({ id }) => id).join('')).toBe(expected);
  });
});
