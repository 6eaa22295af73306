import { z } from 'zod';
import { defineEffect } from '../effect.ts';

/** The body is no JSON any more, as one bracket is never closed. */
export const invalidJson = defineEffect({
  schema: z.strictObject({ type: z.literal('invalid-json') }),
  create: () => ({
    async *body(source) {
      yield Buffer.from('{"frobs": ');
      yield* source;
    },
  }),
});
