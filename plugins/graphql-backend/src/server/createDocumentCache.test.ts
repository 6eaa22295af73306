import { parse, type DocumentNode } from 'graphql';
import { createDocumentCache } from './createDocumentCache';

const COUNT = 500;

function fill(textOf: (index: number) => string) {
  const cache = createDocumentCache<DocumentNode>();
  for (let index = 0; index < COUNT; index++) {
    const text = textOf(index);
    cache.set(text, parse(text));
  }
  return cache.size;
}

describe('createDocumentCache', () => {
  it('keeps documents by the memory that they take, not by their length', () => {
    expect(fill(index => `{ toy(id: ${index}) { id name } }`)).toBe(COUNT);
    // About 300 kB each, in 2 kB of text.
    const many = ' 1'.repeat(980);
    expect(fill(index => `{ a${index}(ids: [${many}]) }`)).toBeLessThan(200);
    const long = 'x'.repeat(99_000);
    expect(fill(index => `{ a${index} } #${long}`)).toBeLessThan(400);
  });

  it('keeps no endless number of errors', () => {
    const cache = createDocumentCache<Error>();
    for (let index = 0; index < 30_000; index++) {
      cache.set(`{${index}`, new Error('no document'));
    }
    expect(cache.size).toBeLessThan(15_000);
  });
});
