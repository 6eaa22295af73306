import { z } from 'zod';
import {
  ConnectionCutError,
  defineEffect,
  FOREVER_MS,
  milliseconds,
  pause,
  type Body,
} from '../effect.ts';

// Faults while the body is sent. They do not change what it says.

const TICKS_PER_SECOND = 20;

async function* piecesOf(source: Body, size: number): Body {
  for await (const chunk of source) {
    for (let start = 0; start < chunk.length; start += size) {
      yield chunk.subarray(start, start + size);
    }
  }
}

/** Limits the bytes per second of the body. */
export const bandwidth = defineEffect({
  schema: z.strictObject({
    type: z.literal('bandwidth'),
    bytesPerSecond: z.int().min(20).max(1_000_000_000),
  }),
  create: ({ bytesPerSecond }) => ({
    keepsLength: true,
    async *body(source, context) {
      const size = Math.ceil(bytesPerSecond / TICKS_PER_SECOND);
      for await (const piece of piecesOf(source, size)) {
        await pause((piece.length / bytesPerSecond) * 1_000, context);
        yield piece;
      }
    },
  }),
});

/** Sends the body in small pieces, with a pause before each. */
export const dribble = defineEffect({
  schema: z.strictObject({
    type: z.literal('dribble'),
    bytes: z.int().min(1).max(1_000_000).describe('The size of a piece.'),
    everyMs: milliseconds(),
  }),
  create: ({ bytes, everyMs }) => ({
    keepsLength: true,
    async *body(source, context) {
      for await (const piece of piecesOf(source, bytes)) {
        await pause(everyMs, context);
        yield piece;
      }
    },
  }),
});

const position = () => z.int().min(0).max(1_000_000_000);

/** Does something after so many bytes of the body, before it sends the rest. */
async function* interrupt(
  source: Body,
  bytes: number,
  act: () => Promise<unknown>,
): Body {
  let left = bytes;
  for await (const chunk of source) {
    yield chunk.subarray(0, left);
    if (chunk.length > left) {
      await act();
      yield chunk.subarray(left);
    }
    left = Math.max(0, left - chunk.length);
  }
}

/** Stops after so many bytes of the body, until the fault is removed. */
export const stall = defineEffect({
  schema: z.strictObject({ type: z.literal('stall'), bytes: position() }),
  create: ({ bytes }) => ({
    keepsLength: true,
    body: (source, context) =>
      interrupt(source, bytes, () => pause(FOREVER_MS, context)),
  }),
});

/** Closes the connection after so many bytes of the body. */
export const truncate = defineEffect({
  schema: z.strictObject({ type: z.literal('truncate'), bytes: position() }),
  create: ({ bytes }) => ({
    keepsLength: true,
    body: source =>
      interrupt(source, bytes, async () => {
        throw new ConnectionCutError();
      }),
  }),
});

/** Sends bytes that are not an HTTP chunk after the first piece of the body. */
export const malformedChunk = defineEffect({
  schema: z.strictObject({ type: z.literal('malformed-chunk') }),
  create: () => ({
    async *body(source) {
      for await (const chunk of source) {
        yield chunk;
        throw new ConnectionCutError('not-a-chunk-size\r\n');
      }
    },
  }),
});

/** Sends the whole body, but closes the connection, which marks its end, late. */
export const slowClose = defineEffect({
  schema: z.strictObject({ type: z.literal('slow-close'), ms: milliseconds() }),
  create: ({ ms }) => ({
    head(response) {
      // Neither a length nor chunks: the body ends when the connection closes.
      response.useChunkedEncodingByDefault = false;
      response.shouldKeepAlive = false;
    },
    async *body(source, context) {
      yield* source;
      await pause(ms, context);
    },
  }),
});
