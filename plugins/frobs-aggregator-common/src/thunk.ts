import { z } from 'zod';

/** What a caller sends to set the thunk. */
export interface ThunkInput {
  /** In grams; more than 0. */
  targetWeight: number;
}

/** The target weight, stored by this plugin: FrobsCo has no field for it. */
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

export type Thunk = z.infer<typeof thunkSchema>;
