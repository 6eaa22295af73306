import { z } from 'zod';
import { Cut, defineEffect } from '../effect.ts';

/** After the first piece of the body comes what is no chunk of HTTP. */
export const malformedChunk = defineEffect({
  schema: z.strictObject({ type: z.literal('malformed-chunk') }),
  create: () => ({
    async *body(source) {
      for await (const chunk of source) {
        yield chunk;
        throw new Cut('not-a-chunk-size\r\n');
      }
    },
  }),
});
