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

  it('reads an item with a long field that nobody wants', async () => {
    const nested = '['.repeat(400_000) + ']'.repeat(400_000);
    await expect(read(`[{"b":${nested},"a":1}]`)).resolves.toEqual([{ a: 1 }]);
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
    [
      'a nested item that takes long to parse',
      [`[{"a":1},{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}]`],
      '[1]: more than 100000 characters',
    ],
    [
      'an item that is no object and takes long to parse',
      [`[[${'{},'.repeat(100_000)}{}]]`],
      '[0]: more than 100000 characters',
    ],
    [
      'an item of many fields',
      [`[{${'"b":1,'.repeat(1_000)}"a":1}]`],
      '[0]: more than 1000 fields',
    ],
  ])('refuses %s', async (_, pieces, reason) => {
    await expect(read(...pieces)).rejects.toMatchObject({
      logMessage: expect.stringContaining(reason),
    });
  });
});
