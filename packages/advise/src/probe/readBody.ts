import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createUnzip } from 'node:zlib';

/** How much of a body is read. */
export interface BodyLimits {
  /** Whether this many more bytes may be read from the connection. */
  takeBytes: (count: number) => boolean;
  /** Largest uncompressed size. */
  maxBodyBytes: number;
}

/** How much of a body is kept as text. */
export const KEPT_BYTES = 1_000_000;

// A compressed body that ends early is no error: `complete` says so.
function createDecompressor(
  encoding: string | undefined,
): Transform | undefined {
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

/** Reads a body up to its limits; the caller closes the connection. */
export async function readBody(
  response: IncomingMessage,
  { takeBytes, maxBodyBytes }: BodyLimits,
) {
  const chunks: Buffer[] = [];
  const body = { wireBytes: 0, bodyBytes: 0, complete: false, text: '' };
  let error: NodeJS.ErrnoException | undefined;
  let limitReached = false;

  async function* transferredChunks() {
    for await (const chunk of response) {
      if (!takeBytes(chunk.length)) {
        limitReached = true;
        return;
      }
      body.wireBytes += chunk.length;
      yield chunk as Buffer;
    }
  }
  const transferred = Readable.from(transferredChunks());
  const decompressor = createDecompressor(response.headers['content-encoding']);
  const uncompressed = decompressor
    ? pipeline(transferred, decompressor, () => {})
    : transferred;
  try {
    for await (const chunk of uncompressed) {
      if (body.bodyBytes + chunk.length > maxBodyBytes) {
        limitReached = true;
        break;
      }
      body.bodyBytes += chunk.length;
      if (body.bodyBytes <= KEPT_BYTES) {
        chunks.push(chunk);
      }
    }
    body.complete = !limitReached;
  } catch (cause) {
    error = cause as NodeJS.ErrnoException;
  }
  body.text = Buffer.concat(chunks).toString();
  return { ...body, error };
}
