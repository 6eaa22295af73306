import { z } from 'zod';

/**
 * What a caller sends to set the thunk.
 *
 * @public
 */
export const thunkInputSchema = z.strictObject({
  /** In grams. */
  targetWeight: z
    .number('must be a positive finite number of grams')
    .positive('must be a positive finite number of grams'),
});

/**
 * A wanted thunk: `targetWeight` is in grams, positive and finite.
 *
 * @public
 */
export type ThunkInput = z.infer<typeof thunkInputSchema>;

/**
 * Validates a {@link Thunk}.
 *
 * @public
 */
export const thunkSchema = z.object({
  /** Counts up from 1; goes into If-Match, so that no update is lost. */
  version: z.number().int().positive(),
  targetWeight: z.number().positive(),
  setBy: z.string(),
  setAt: z.iso.datetime(),
});

/**
 * The state that FrobsCo has no place for: the weight in grams that frobs
 * should not exceed, with the entity ref of who set it and when (ISO 8601).
 *
 * @public
 */
export type Thunk = z.infer<typeof thunkSchema>;

/**
 * Validates a {@link ThunkHistory}.
 *
 * @public
 */
export const thunkHistorySchema = z.object({
  items: z.array(thunkSchema),
  totalItems: z.number().int().nonnegative(),
});

/**
 * A page of the thunks that were ever set, the newest first.
 *
 * @public
 */
export type ThunkHistory = z.infer<typeof thunkHistorySchema>;
