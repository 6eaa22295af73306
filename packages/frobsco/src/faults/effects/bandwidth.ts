import { z } from 'zod';
import { defineEffect, pause } from '../effect.ts';

const TICKS_PER_SECOND = 20;

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
      for await (const chunk of source) {
        for (let start = 0; start < chunk.length; start += size) {
          const piece = chunk.subarray(start, start + size);
          const ms = (piece.length / bytesPerSecond) * 1_000;
          await pause(ms, context);
          yield piece;
        }
      }
    },
  }),
});
