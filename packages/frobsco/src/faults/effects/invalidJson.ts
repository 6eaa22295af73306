import { z } from 'zod';
import { defineEffect } from '../effect.ts';

/** Makes the body invalid JSON: one bracket is never closed. */
export const invalidJson = defineEffect({
  schema: z.strictObject({ type: z.literal('invalid-json') }),
  create: () => ({
    async *body(source) {
      yield Buffer.from('{"frobs": ');
      yield* source;
    },
  }),
});
