import { z } from 'zod';
import { defineEffect, milliseconds, pause } from '../effect.ts';

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
