import { handBackChunks } from './handBackChunks';

const SIZE = 64 * 1024;

async function* from(chunks: Uint8Array[]) {
  yield* chunks;
}

/** Which of the chunks still have their memory as each one is read. */
async function lengthsAtEach(chunks: Uint8Array[]) {
  const lengths: number[][] = [];
  for await (const chunk of handBackChunks(from(chunks))) {
    expect(chunk.length).toBeGreaterThan(0);
    lengths.push(chunks.map(({ length }) => length));
  }
  return lengths;
}

describe('handBackChunks', () => {
  it('frees a chunk once the next one is there', async () => {
    const chunks = [1, 2, 3].map(() => new Uint8Array(SIZE));
    expect(await lengthsAtEach(chunks)).toEqual([
      [SIZE, SIZE, SIZE],
      [0, SIZE, SIZE],
      [0, 0, SIZE],
    ]);
  });

  it('keeps memory for as long as chunks to come are views of it', async () => {
    const memory = new ArrayBuffer(SIZE);
    const halves = [0, 1].map(
      half => new Uint8Array(memory, (half * SIZE) / 2, SIZE / 2),
    );
    const chunks = [...halves, new Uint8Array(SIZE)];
    expect(await lengthsAtEach(chunks)).toEqual([
      [SIZE / 2, SIZE / 2, SIZE],
      [SIZE / 2, SIZE / 2, SIZE],
      [0, 0, SIZE],
    ]);
  });

  it("leaves Node's own pool alone", async () => {
    const chunks = [Buffer.from('ab'), Buffer.from('cd'), new Uint8Array(SIZE)];
    expect((await lengthsAtEach(chunks)).at(-1)).toEqual([2, 2, SIZE]);
  });
});
