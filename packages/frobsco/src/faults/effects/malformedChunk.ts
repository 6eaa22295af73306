import { z } from 'zod';
import { ConnectionCutError, defineEffect } from '../effect.ts';

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
