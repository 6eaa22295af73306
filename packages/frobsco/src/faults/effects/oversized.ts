import { z } from 'zod';
import { defineEffect } from '../effect.ts';
import { changeJson } from '../json.ts';

/** Every item of the body carries a share of what makes it that large. */
export const oversized = defineEffect({
  schema: z.strictObject({
    type: z.literal('oversized'),
    bytes: z.int().min(1).max(200_000_000).describe('At least, in all.'),
  }),
  create: ({ bytes }) => ({
    body: source =>
      changeJson(source, json => {
        const items = Array.isArray(json) ? json : [json];
        const padding = 'x'.repeat(Math.ceil(bytes / (items.length || 1)));
        const padded = items.map(item => ({ ...item, padding }));
        return Array.isArray(json) ? padded : padded[0];
      }),
  }),
});
