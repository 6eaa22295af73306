import { z } from 'zod';
import { defineEffect, FOREVER_MS, pause } from '../effect.ts';

/** Stops after so many bytes of the body, until the fault is removed. */
export const stall = defineEffect({
  schema: z.strictObject({
    type: z.literal('stall'),
    bytes: z.int().min(0).max(1_000_000_000),
  }),
  create: ({ bytes }) => ({
    keepsLength: true,
    async *body(source, context) {
      let left = bytes;
      for await (const chunk of source) {
        yield chunk.subarray(0, left);
        if (chunk.length > left) {
          await pause(FOREVER_MS, context);
          yield chunk.subarray(left);
        }
        left = Math.max(0, left - chunk.length);
      }
    },
  }),
});
