import { createCipheriv } from 'node:crypto';
import { z } from 'zod';
import type { Random } from '../../data/random.ts';
import { defineEffect } from '../effect.ts';
import { changeJson } from '../changeJson.ts';

const KEY_BYTES = 16;

/** Creates texts that hardly compress; the same seed gives the same texts. */
function createNoise(random: Random): (length: number) => string {
  const bytes = () =>
    Buffer.from(
      Array.from({ length: KEY_BYTES }, () => random.integer(0, 255)),
    );
  const cipher = createCipheriv('aes-128-ctr', bytes(), bytes());
  // Three bytes are four characters of base64.
  return length =>
    cipher.update(Buffer.alloc(Math.ceil((length * 3) / 4))).toString('base64');
}

/** Adds padding to each item, so that the body becomes so large. */
export const oversized = defineEffect({
  schema: z.strictObject({
    type: z.literal('oversized'),
    bytes: z
      .int()
      .min(1)
      .max(200_000_000)
      .describe('The minimum size of the body.'),
  }),
  create: ({ bytes }) => ({
    body: (source, { random }) =>
      changeJson(source, json => {
        const items = Array.isArray(json) ? json : [json];
        const noise = createNoise(random);
        const share = Math.ceil(bytes / (items.length || 1));
        const padded = items.map(item => ({ ...item, padding: noise(share) }));
        return Array.isArray(json) ? padded : padded[0];
      }),
  }),
});
