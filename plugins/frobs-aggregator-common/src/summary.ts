import { z } from 'zod';
import { frobSchema, frobStatusSchema } from './frobs';
import { thunkSchema } from './thunk';

const count = z.number().int().nonnegative();

/** @public */
export const frobSummarySchema = z.object({
  count,
  countByStatus: z.record(frobStatusSchema, count),
  flerps: z.object({
    count,
    total: z.number(),
    /** Nothing where there are no flerps. */
    mean: z.number().nullable(),
  }),
  /** The heaviest first, five at most. */
  heaviest: z.array(frobSchema.pick({ id: true, name: true, weight: true })),
  thunk: thunkSchema.nullable(),
  /** Frobs heavier than the thunk's target; nothing without a thunk. */
  countOverTarget: count.nullable(),
  computedAt: z.iso.datetime(),
  computedFrom: z.array(z.object({ source: z.string(), items: count })),
});

/**
 * All frobs, flerps and the thunk in one small answer: weights are in grams,
 * `computedAt` is ISO 8601, `computedFrom` names each source by URL with the
 * number of items read from it.
 *
 * @public
 */
export type FrobSummary = z.infer<typeof frobSummarySchema>;
