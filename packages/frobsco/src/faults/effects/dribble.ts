import { z } from 'zod';
import { defineEffect, milliseconds, pause } from '../effect.ts';

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
      for await (const chunk of source) {
        for (let start = 0; start < chunk.length; start += bytes) {
          await pause(everyMs, context);
          yield chunk.subarray(start, start + bytes);
        }
      }
    },
  }),
});
