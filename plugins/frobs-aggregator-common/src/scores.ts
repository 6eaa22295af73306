import { z } from 'zod';

/**
 * Validates a {@link Score}.
 *
 * @public
 */
export const scoreSchema = z.object({
  frobId: z.string(),
  score: z.number(),
});

/**
 * How well a frob does, from 0 to 100.
 *
 * @public
 */
export type Score = z.infer<typeof scoreSchema>;

/**
 * Validates {@link Scores}.
 *
 * @public
 */
export const scoresSchema = z.object({
  items: z.array(scoreSchema),
  /** The ids for which there is no score, each with the reason. */
  missing: z.array(z.object({ frobId: z.string(), reason: z.string() })),
});

/**
 * The scores of many frobs in one answer.
 *
 * @public
 */
export type Scores = z.infer<typeof scoresSchema>;
