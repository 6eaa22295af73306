import { readItemList } from './itemList';

describe('readItemList', () => {
  it('reads the answer of the backend plugin', async () => {
    const list = { items: [{ id: 1 }], hasMore: false, refreshFailed: true };
    await expect(readItemList(Response.json(list))).resolves.toEqual(list);
  });

  it('refuses another shape', async () => {
    const answer = Response.json({ items: [1], hasMore: false });
    await expect(readItemList(answer)).rejects.toThrow('items[0]');
  });
});
