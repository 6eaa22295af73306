import { itemsSchema } from './items';

const items = [{ id: 7, colour: 'red' }, { id: 8 }];

describe('itemsSchema', () => {
  it.each([
    ['is the answer', items],
    ['is in a field', { total: 2, tags: 'all', results: items, others: [1] }],
  ])('finds the list where it %s', (_, answer) => {
    expect(itemsSchema.parse(answer)).toEqual(items);
  });

  it.each([
    ['has no list', { total: 0 }, []],
    ['is nothing', null, []],
    ['has an entry without fields', [{ id: 7 }, 'red'], [1]],
  ])('says where an answer is wrong that %s', (_, answer, path) => {
    expect(itemsSchema.safeParse(answer).error?.issues[0].path).toEqual(path);
  });
});
