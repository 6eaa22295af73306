import { z } from 'zod';
import { defineEffect } from '../effect.ts';

/** The headers say that the body is something else. */
export const wrongContentType = defineEffect({
  schema: z.strictObject({
    type: z.literal('wrong-content-type'),
    contentType: z
      .string()
      .regex(/^[\w.+-]+\/[\w.+-]+$/)
      .optional()
      .describe('`text/html` without it.'),
  }),
  create: ({ contentType = 'text/html' }) => ({
    head(response) {
      response.setHeader('content-type', contentType);
    },
  }),
});
