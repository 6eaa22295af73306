import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createUnzip } from 'node:zlib';

/** What is read of a body, and what ends it. */
export interface BodyLimits {
  /** Whether so many more bytes may be taken from the wire. */
  take: (bytes: number) => boolean;
  /** How many may come out of the wrapping. */
  unpackedBytes: number;
}

/** As much of the text as is kept. */
const KEPT_BYTES = 1_000_000;

// What ends early is no error: `cut` tells of it.
function unpacker(encoding: string | undefined): Transform | undefined {
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return createUnzip({ finishFlush: constants.Z_SYNC_FLUSH });
    case 'br':
      return createBrotliDecompress({
        finishFlush: constants.BROTLI_OPERATION_FLUSH,
      });
    default:
      return undefined;
  }
}

/** Reads a body up to its limits, and leaves it to the caller to hang up. */
export async function readBody(
  response: IncomingMessage,
  { take, unpackedBytes }: BodyLimits,
) {
  const kept: Buffer[] = [];
  const read = { wireBytes: 0, bodyBytes: 0, whole: false, text: '' };
  let error: NodeJS.ErrnoException | undefined;
  let cut = false;

  async function* counted() {
    for await (const chunk of response) {
      if (!take(chunk.length)) {
        cut = true;
        return;
      }
      read.wireBytes += chunk.length;
      yield chunk as Buffer;
    }
  }
  const packed = Readable.from(counted());
  const unpack = unpacker(response.headers['content-encoding']);
  const body = unpack ? pipeline(packed, unpack, () => {}) : packed;
  try {
    for await (const chunk of body) {
      if (read.bodyBytes + chunk.length > unpackedBytes) {
        cut = true;
        break;
      }
      read.bodyBytes += chunk.length;
      if (read.bodyBytes <= KEPT_BYTES) kept.push(chunk);
    }
    read.whole = !cut;
  } catch (cause) {
    error = cause as NodeJS.ErrnoException;
  }
  read.text = Buffer.concat(kept).toString();
  return { ...read, error };
}
