import { frobsSchema } from './frobs';

const frobs = [{ id: 7, colour: 'red' }, { id: 8 }];

describe('frobsSchema', () => {
  it.each([
    ['is the answer', frobs],
    ['is in a field', { total: 2, tags: 'all', results: frobs, others: [1] }],
  ])('finds the list where it %s', (_, answer) => {
    expect(frobsSchema.parse(answer)).toEqual(frobs);
  });

  it.each([
    ['has no list', { total: 0 }, []],
    ['is nothing', null, []],
    ['has an entry without fields', [{ id: 7 }, 'red'], [1]],
  ])('says where an answer is wrong that %s', (_, answer, path) => {
    expect(frobsSchema.safeParse(answer).error?.issues[0].path).toEqual(path);
  });
});
