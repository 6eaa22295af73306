import { Readable } from 'node:stream';
import { z } from 'zod';
import { streamItems } from './streamItems';

const read = async (...pieces: string[]) => {
  const items: unknown[] = [];
  const body = Readable.from(pieces.map(piece => Buffer.from(piece)));
  const schema = z.object({ a: z.unknown() });
  await streamItems({ body, request: 'GET x' }, schema, item =>
    items.push(item),
  );
  return items;
};

describe('streamItems', () => {
  it('reads items that come in pieces', async () => {
    await expect(
      read('[{"a":"ä', '","b":1},{"a"', ':[1,2]}]'),
    ).resolves.toEqual([{ a: 'ä' }, { a: [1, 2] }]);
  });

  it('reads none from an empty list', async () => {
    await expect(read('[]')).resolves.toEqual([]);
  });

  it.each([
    ['an object', ['{"a":1}'], 'expected an array'],
    ['no JSON', ['<html>'], 'expected an array'],
    ['a wrong item', ['[{"a":1},{a}]'], '[1]'],
    ['a cut off list', ['[{"a":1},{"a"'], 'cut off'],
    ['nothing', [], 'cut off'],
  ])('refuses %s', async (_, pieces, reason) => {
    await expect(read(...pieces)).rejects.toMatchObject({
      logMessage: expect.stringContaining(reason),
    });
  });
});
