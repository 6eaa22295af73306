import { columnsOf } from './columns';
import { toText } from './toText';

describe('columnsOf', () => {
  it('has a column for each field of the first entry', () => {
    const columns = columnsOf([{ id: 1, createdAt: '', owner_name: '' }, {}]);
    expect(columns.map(({ id, label }) => [id, label])).toEqual([
      ['id', 'Id'],
      ['createdAt', 'Created at'],
      ['owner_name', 'Owner name'],
    ]);
  });

  it('has one column where there is no entry', () => {
    expect(columnsOf([])).toHaveLength(1);
  });
});

describe('toText', () => {
  it.each([
    ['red', 'red'],
    [1000, '1,000'],
    [true, 'true'],
    [null, ''],
    [{ size: 1 }, '{"size":1}'],
  ])('shows %j as %s', (value, text) => {
    expect(toText(value)).toBe(text);
  });
});
