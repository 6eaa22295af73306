import { z } from 'zod';
import { defineEffect, milliseconds, pause } from '../effect.ts';

/** All of the body is there, but the close that tells its end comes late. */
export const slowClose = defineEffect({
  schema: z.strictObject({ type: z.literal('slow-close'), ms: milliseconds() }),
  create: ({ ms }) => ({
    head(response) {
      // Neither a length nor chunks: the body ends where the connection does.
      response.useChunkedEncodingByDefault = false;
      response.shouldKeepAlive = false;
    },
    async *body(source, context) {
      yield* source;
      await pause(ms, context);
    },
  }),
});
