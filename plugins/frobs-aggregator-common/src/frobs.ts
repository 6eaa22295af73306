import { z } from 'zod';

/**
 * How a frob is doing.
 *
 * @public
 */
export const frobStatusSchema = z.enum(['active', 'degraded', 'retired']);

/** @public */
export type FrobStatus = z.infer<typeof frobStatusSchema>;

/**
 * A frob as FrobsCo sends it. Fields that FrobsCo adds later are dropped.
 *
 * @public
 */
export const frobSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  owner: z.string(),
  status: frobStatusSchema,
  /** In grams. */
  weight: z.number().nonnegative(),
  /** ISO 8601. */
  createdAt: z.iso.datetime({ offset: true }),
});

/** @public */
export type Frob = z.infer<typeof frobSchema>;

/**
 * Some frobs, by their ids.
 *
 * @public
 */
export const frobsSchema = z.object({ items: z.array(frobSchema) });

/** @public */
export type Frobs = z.infer<typeof frobsSchema>;

/**
 * What the partner company measures on a frob.
 *
 * @public
 */
export const flerpSchema = z.object({
  frobId: z.string().min(1),
  value: z.number(),
  /** ISO 8601. */
  measuredAt: z.iso.datetime({ offset: true }),
});

/** @public */
export type Flerp = z.infer<typeof flerpSchema>;

/**
 * Some flerps.
 *
 * @public
 */
export const flerpsSchema = z.object({ items: z.array(flerpSchema) });

/** @public */
export type Flerps = z.infer<typeof flerpsSchema>;

/**
 * A frob joined with its flerp, or with null if the partner has none.
 *
 * @public
 */
export const frobWithFlerpSchema = frobSchema.extend({
  flerp: flerpSchema.omit({ frobId: true }).nullable(),
});

/** @public */
export type FrobWithFlerp = z.infer<typeof frobWithFlerpSchema>;

/**
 * The score of one frob, from 0 to 100.
 *
 * @public
 */
export const scoreSchema = z.object({ frobId: z.string(), score: z.number() });

/** @public */
export type Score = z.infer<typeof scoreSchema>;

/**
 * The scores of many frobs in one response.
 *
 * @public
 */
export const scoresSchema = z.object({
  items: z.array(scoreSchema),
  /** The ids without a score, each with a code and a sentence that says why. */
  missing: z.array(
    z.object({ frobId: z.string(), code: z.string(), reason: z.string() }),
  ),
});

/** @public */
export type Scores = z.infer<typeof scoresSchema>;
