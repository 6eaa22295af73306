import { z } from 'zod';

const integer = (min: number, max: number) =>
  z
    .string('must be given once')
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .pipe(
      z
        .number()
        .min(min, `must be at least ${min}`)
        .max(max, `must be at most ${max}`),
    );

/** `limit` and `offset` of a query string. */
export const pageRequestSchema = z.strictObject({
  limit: integer(1, 100).default(20),
  offset: integer(0, Number.MAX_SAFE_INTEGER).default(0),
});

/** Which part of a list is wanted. */
export type PageRequest = z.infer<typeof pageRequestSchema>;
