import { z } from 'zod';
import { defineEffect } from '../effect.ts';

/** Changes the content type, not the body. */
export const wrongContentType = defineEffect({
  schema: z.strictObject({
    type: z.literal('wrong-content-type'),
    contentType: z
      .string()
      .regex(/^[\w.+-]+\/[\w.+-]+$/)
      .optional()
      .describe('Default: `text/html`.'),
  }),
  create: ({ contentType = 'text/html' }) => ({
    head(response) {
      response.setHeader('content-type', contentType);
    },
  }),
});
