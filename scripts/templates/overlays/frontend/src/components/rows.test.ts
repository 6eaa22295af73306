import { sortRows, toRows } from './rows';

const rows = toRows([
  { name: 'b', weight: 100 },
  { name: 'c', weight: 20 },
  { name: 'a', weight: 3 },
]);

describe('sortRows', () => {
  it.each([
    ['weight', 'ascending', 'acb'],
    ['weight', 'descending', 'bca'],
    ['name', 'ascending', 'abc'],
  ] as const)('sorts by %s, %s', (column, direction, expected) => {
    const sorted = sortRows(rows, { column, direction });
    expect(sorted.map(({ frob }) => frob.name).join('')).toBe(expected);
  });
});
