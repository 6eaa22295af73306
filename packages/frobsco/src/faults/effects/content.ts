import { createCipheriv } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { Random } from '../../data/random.ts';
import { defineEffect, type Body } from '../effect.ts';

// Faults of what the response says.

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

/** Changes a JSON body as a whole; other bodies pass unchanged. */
async function* changeJson(
  source: Body,
  change: (json: object) => unknown,
): Body {
  const whole = await buffer(source);
  let json: unknown;
  try {
    json = JSON.parse(whole.toString());
  } catch {
    yield whole;
    return;
  }
  const changeable = typeof json === 'object' && json !== null;
  yield changeable
    ? Buffer.from(JSON.stringify(change(json as object)))
    : whole;
}

type Item = Record<string, unknown>;

const CHANGES = {
  missing: (item: Item, field: string) => {
    const { [field]: _, ...rest } = item;
    return rest;
  },
  null: (item: Item, field: string) => ({ ...item, [field]: null }),
  text: (item: Item, field: string) => ({
    ...item,
    [field]: `about ${item[field]}`,
  }),
};

/** Changes one field of each item of the body. */
export const wrongShape = defineEffect({
  schema: z.strictObject({
    type: z.literal('wrong-shape'),
    field: z.string().min(1).max(100),
    change: z.enum(['missing', 'null', 'text']),
  }),
  create: ({ field, change }) => ({
    body: source =>
      changeJson(source, json => {
        const apply = (item: Item) => CHANGES[change](item, field);
        return Array.isArray(json) ? json.map(apply) : apply(json as Item);
      }),
  }),
});

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
