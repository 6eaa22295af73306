import { z } from 'zod';

const MUST_BE_POSITIVE = 'must be a positive finite number of grams';

/**
 * What a caller sends to set the thunk.
 *
 * @public
 */
export const thunkInputSchema = z.strictObject({
  /** In grams. */
  targetWeight: z.number(MUST_BE_POSITIVE).positive(MUST_BE_POSITIVE),
});

/** @public */
export type ThunkInput = z.infer<typeof thunkInputSchema>;

/**
 * The target weight, stored by this plugin: FrobsCo has no field for it.
 *
 * @public
 */
export const thunkSchema = z.object({
  /** Starts at 1; goes into If-Match, so that no update is lost. */
  version: z.number().int().positive(),
  /** In grams. */
  targetWeight: z.number().positive(),
  /** The entity ref of the user. */
  setBy: z.string(),
  /** ISO 8601. */
  setAt: z.iso.datetime(),
});

/** @public */
export type Thunk = z.infer<typeof thunkSchema>;
