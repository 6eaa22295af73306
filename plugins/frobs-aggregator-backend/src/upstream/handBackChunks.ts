import { isMarkedAsUntransferable } from 'node:worker_threads';

/** `transfer` of ES2024, which gives the memory back where it leaves none over. */
type Memory = ArrayBufferLike & { transfer?(bytes: number): unknown };

/**
 * Frees the memory of each chunk as soon as the next one is asked for. Node reads
 * a socket into 64 KiB at a time, which it leaves to the garbage collection: that
 * sets in at tens of megabytes, and stops everything for as long as it takes.
 *
 * For chunks from a socket alone: nobody else has a view of their memory.
 */
export async function* handBackChunks(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let last: Memory | undefined;
  for await (const chunk of body) {
    // Several chunks may be views of what was read at a time.
    if (last !== chunk.buffer) {
      last?.transfer?.(0);
      // Node's own pool, for one, is not to be taken.
      last = isMarkedAsUntransferable(chunk.buffer) ? undefined : chunk.buffer;
    }
    yield chunk;
  }
}
