import { z } from 'zod';
import { frobSchema, frobStatusSchema } from './frobs';
import { partSchema } from './part';
import { thunkSchema } from './thunk';

const count = z.number().int().nonnegative();

/**
 * Validates a {@link FrobsDigest}.
 *
 * @public
 */
export const frobsDigestSchema = z.object({
  count,
  countByStatus: z.record(frobStatusSchema, count),
  /** The heaviest first, five at most. */
  heaviest: z.array(frobSchema.pick({ id: true, name: true, weight: true })),
  /** How many were heavier than the thunk's target; nothing without a thunk. */
  overTarget: z.object({ targetWeight: z.number(), count }).nullable(),
});

/**
 * All frobs in a few numbers; weights are in grams.
 *
 * @public
 */
export type FrobsDigest = z.infer<typeof frobsDigestSchema>;

/**
 * Validates a {@link FlerpsDigest}.
 *
 * @public
 */
export const flerpsDigestSchema = z.object({
  count,
  total: z.number(),
  /** Nothing where there are no flerps. */
  mean: z.number().nullable(),
});

/**
 * All flerps in a few numbers.
 *
 * @public
 */
export type FlerpsDigest = z.infer<typeof flerpsDigestSchema>;

/**
 * Validates a {@link FrobSummary}.
 *
 * @public
 */
export const frobSummarySchema = z.object({
  frobs: partSchema(frobsDigestSchema),
  flerps: partSchema(flerpsDigestSchema),
  thunk: partSchema(thunkSchema.nullable()),
});

/**
 * Frobs, flerps and the thunk in one small answer, part by part.
 *
 * @public
 */
export type FrobSummary = z.infer<typeof frobSummarySchema>;

/**
 * Validates a {@link SummaryHistory}.
 *
 * @public
 */
export const summaryHistorySchema = z.object({
  items: z.array(
    z.object({
      computedAt: z.iso.datetime(),
      frobCount: count,
      flerpTotal: z.number(),
    }),
  ),
  totalItems: count,
});

/**
 * What summaries once said, the newest first: enough for a trend.
 *
 * @public
 */
export type SummaryHistory = z.infer<typeof summaryHistorySchema>;
