import { z } from 'zod';
import { ConnectionCutError, defineEffect } from '../effect.ts';

/** Closes the connection after so many bytes of the body. */
export const truncate = defineEffect({
  schema: z.strictObject({
    type: z.literal('truncate'),
    bytes: z.int().min(0).max(1_000_000_000),
  }),
  create: ({ bytes }) => ({
    keepsLength: true,
    async *body(source) {
      let left = bytes;
      for await (const chunk of source) {
        if (chunk.length > left) {
          yield chunk.subarray(0, left);
          throw new ConnectionCutError();
        }
        left -= chunk.length;
        yield chunk;
      }
    },
  }),
});
