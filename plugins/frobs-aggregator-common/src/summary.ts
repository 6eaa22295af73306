import { z } from 'zod';
import { frobSchema, frobStatusSchema } from './frobs';
import { sourceResultSchema } from './sourceResult';
import { thunkSchema } from './thunk';

const count = z.number().int().nonnegative();

/** All frobs in a few numbers; weights are in grams. */
export const frobStatsSchema = z.object({
  count,
  countByStatus: z.record(frobStatusSchema, count),
  /** How many are in each range of `width` grams; the first range begins at 0. */
  histogram: z.object({ width: z.number().positive(), counts: z.array(count) }),
  /** At most five, the heaviest first. */
  heaviest: z.array(frobSchema.pick({ id: true, name: true, weight: true })),
  /** How many are heavier than the thunk's target; null without a thunk. */
  overTarget: z.object({ targetWeight: z.number(), count }).nullable(),
});

export type FrobStats = z.infer<typeof frobStatsSchema>;

/** All flerps in a few numbers. */
export const flerpStatsSchema = z.object({
  count,
  total: z.number(),
  /** Null if there are no flerps. */
  mean: z.number().nullable(),
  /** The rounded totals of the last reads, at most 12, the oldest first. Older releases have none. */
  totals: z.array(z.number()).default([]),
});

export type FlerpStats = z.infer<typeof flerpStatsSchema>;

/** Frobs, flerps and the thunk in one small response, source by source. */
export const frobSummarySchema = z.object({
  frobs: sourceResultSchema(frobStatsSchema),
  flerps: sourceResultSchema(flerpStatsSchema),
  thunk: sourceResultSchema(thunkSchema.nullable()),
});

export type FrobSummary = z.infer<typeof frobSummarySchema>;
