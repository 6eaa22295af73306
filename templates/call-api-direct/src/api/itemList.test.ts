import { readItemList } from './itemList';

const items = [{ id: 7, colour: 'red' }, { id: 8 }];

const read = (answer: unknown, headers = {}) =>
  readItemList(Response.json(answer, { headers }));

describe('readItemList', () => {
  it.each([
    ['the answer itself', items],
    ['a field with any name', { tags: ['a'], gadgets: items, errors: [{}] }],
    ['data beside errors', { errors: [], warnings: ['old'], data: items }],
    ['a field of HAL', { _embedded: { gadgets: items }, _links: { self: {} } }],
    ['a field two levels down', { hits: { hits: items } }],
  ])('finds the list: %s', async (_, answer) => {
    await expect(read(answer)).resolves.toMatchObject({ items, hasMore: false });
  });

  it.each([
    ['the answer itself', []],
    ['data beside another list', { data: [], categories: [{ id: 1 }] }],
  ])('takes an empty list for one: %s', async (_, answer) => {
    await expect(read(answer)).resolves.toMatchObject({ items: [] });
  });

  it.each([
    ['null', null, 'it is null'],
    ['a number', 7, 'it is a number'],
    ['an object', { id: 7, name: 'x' }, 'its fields are: id, name'],
    ['strings', ['red'], 'At list.0: '],
    ['mixed entries', { data: [{ id: 7 }, 'red'] }, 'At data.1: '],
  ])('refuses %s', async (_, answer, message) => {
    await expect(read(answer)).rejects.toThrow(message);
  });

  it.each([
    ['HTML', '<html>', 'text/html', 'The answer is not JSON (text/html)'],
    ['bytes', '\0\u0001', 'application/json', 'not JSON (application/json)'],
    ['nothing', '', 'application/json', 'The answer is empty'],
  ])('refuses %s', async (_, body, type, message) => {
    const response = new Response(body, { headers: { 'content-type': type } });
    await expect(readItemList(response)).rejects.toThrow(message);
  });

  it.each([
    ['a header with the next page', items, { link: '</?page=2>; rel="next"' }],
    ['a header with the total', items, { 'x-total-count': '63' }],
    ['a cursor', { items, next_cursor: 'abc' }, {}],
    ['a link', { items, _links: { next: { href: '/2' } } }, {}],
    ['the total', { items, meta: { total: 63 } }, {}],
    ['the number of pages', { items, totalPages: 4 }, {}],
  ])('sees more pages by %s', async (_, answer, headers) => {
    await expect(read(answer, headers)).resolves.toMatchObject({
      hasMore: true,
    });
  });

  it.each([
    { items, next: null, total: 2, totalPages: 1, has_more: false },
    items.map(item => ({ ...item, next: 'x', total: 63 })),
  ])('sees no more pages in the last one', async answer => {
    await expect(read(answer)).resolves.toMatchObject({ hasMore: false });
  });

  it('ignores a header with a total that is no number', async () => {
    const headers = { 'x-total-count': 'many' };
    await expect(read(items, headers)).resolves.toMatchObject({
      hasMore: false,
      total: undefined,
    });
  });
});
