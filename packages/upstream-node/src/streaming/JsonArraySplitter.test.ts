import fc from 'fast-check';
import { JsonArraySplitter } from './JsonArraySplitter';

/** The items of an array that comes in chunks of some size. */
function split(text: string, chunkSize: number): unknown[] {
  const items: unknown[] = [];
  const splitter = new JsonArraySplitter(item =>
    items.push(JSON.parse(item.toString())),
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkSize) {
    splitter.write(bytes.subarray(at, at + chunkSize));
  }
  if (!splitter.isEnded) {
    throw new SyntaxError('cut off');
  }
  return items;
}

const chunkSize = fc.integer({ min: 1, max: 20 });

describe('JsonArraySplitter', () => {
  it('finds what JSON.parse finds, however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ stringUnit: 'binary' })),
        fc.constantFrom(undefined, 2),
        chunkSize,
        (array, indent, size) => {
          const text = JSON.stringify(array, null, indent);
          expect(split(text, size)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('refuses what JSON.parse refuses, however broken', () => {
    const piece = fc.constantFrom(...'[]{},:"\\1 \0');
    const outcome = (parse: () => unknown) => {
      try {
        return { value: parse() };
      } catch (error) {
        return { error: (error as Error).name };
      }
    };
    fc.assert(
      fc.property(fc.array(piece), chunkSize, (pieces, size) => {
        const text = `[${pieces.join('')}`;
        expect(outcome(() => split(text, size))).toEqual(
          outcome(() => JSON.parse(text)),
        );
      }),
      { numRuns: 5_000, examples: [[[...'{"1":1}}'], 1]] },
    );
  });
  it('skips a byte order mark, but only at the start', () => {
    expect(split('\uFEFF [1]', 1)).toEqual([1]);
    expect(() => split(' \uFEFF[1]', 1)).toThrow('expected an array');
    expect(() => split('\uFEFF\uFEFF[1]', 1)).toThrow('expected an array');
  });

  it('refuses an item of more than 1 MB before it has arrived', () => {
    const splitter = new JsonArraySplitter(() => {});
    const chunk = Buffer.alloc(100_000, '1');
    splitter.write(Buffer.from('['));
    for (let bytes = 0; bytes < 1_000_000; bytes += chunk.length) {
      splitter.write(chunk);
    }
    expect(() => splitter.write(chunk)).toThrow('an item of more than 1000000');
  });
});
