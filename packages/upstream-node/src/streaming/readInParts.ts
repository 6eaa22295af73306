import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

/** What takes a ms, even if it is hostile XML. */
const PART_BYTES = 4 * 1024;

/** The bytes of a body in small parts; other requests get their turn between two. */
export async function* readInParts(body: Readable): AsyncIterable<Buffer> {
  for await (const chunk of body) {
    for (let at = 0; at < chunk.length; at += PART_BYTES) {
      yield chunk.subarray(at, at + PART_BYTES);
      await setImmediate();
    }
  }
}
