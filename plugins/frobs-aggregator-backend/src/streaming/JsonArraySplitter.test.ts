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
    const piece = fc.constantFrom(...'[]{},:"\\1 ');
    const outcome = (parse: () => unknown) => {
      try {
        return { value: parse() };
      } catch (error) {
        return { error: (error as Error).name };
      }
    };
    fc.assert(
      fc.property(fc.array(piece), chunkSize, (pieces, size) => {
        const text = `[${pieces.join('')}]`;
        expect(outcome(() => split(text, size))).toEqual(
          outcome(() => JSON.parse(text)),
        );
      }),
      { numRuns: 5_000 },
    );
  });
});
