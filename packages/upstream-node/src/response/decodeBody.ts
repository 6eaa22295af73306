import { pipeline, Transform, type Readable } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib';
import type { UpstreamResponse } from '../types';
import { UpstreamError } from '../UpstreamError';

const DECODERS = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
  ['zstd', createZstdDecompress],
]);

/** What {@link decodeBody} can unpack, for `Accept-Encoding`. */
export const ACCEPT_ENCODING = 'gzip, br';

/**
 * Unpacks the body and ends it with an error above `maxBytes`, counted after
 * unpacking: a few kB can unpack to hundreds of MB.
 */
export function decodeBody(
  response: UpstreamResponse,
  maxBytes: number,
): UpstreamResponse {
  const { body, headers, request } = response;
  const encoding = String(headers['content-encoding']).toLowerCase();
  const createDecoder = DECODERS.get(encoding);
  const limit = createLimit(request, maxBytes);
  const parts = createDecoder ? [body, createDecoder(), limit] : [body, limit];
  // An error of any part reaches the reader of the last one.
  return {
    ...response,
    body: pipeline(parts, () => {}) as unknown as Readable,
  };
}

function createLimit(request: string, maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= maxBytes) {
        done(null, chunk);
        return;
      }
      done(
        new UpstreamError(`${request} answered more than ${maxBytes} bytes`, {
          code: 'too-large',
          transient: false,
        }),
      );
    },
  }).on('error', () => {});
}
