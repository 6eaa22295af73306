import { z } from 'zod';

/** How a frob is doing. */
export const frobStatusSchema = z.enum(['active', 'degraded', 'retired']);

export type FrobStatus = z.infer<typeof frobStatusSchema>;

/** A frob as FrobsCo sends it. Fields that FrobsCo adds later are dropped. */
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

export type Frob = z.infer<typeof frobSchema>;

/** Some frobs, by their ids. */
export const frobsSchema = z.object({ items: z.array(frobSchema) });

export type Frobs = z.infer<typeof frobsSchema>;

/** What the partner company measures on a frob. */
export const flerpSchema = z.object({
  frobId: z.string().min(1),
  value: z.number(),
  /** ISO 8601. */
  measuredAt: z.iso.datetime({ offset: true }),
});

export type Flerp = z.infer<typeof flerpSchema>;

/** Some flerps. */
export const flerpsSchema = z.object({ items: z.array(flerpSchema) });

export type Flerps = z.infer<typeof flerpsSchema>;

/** A frob joined with its flerp, or with null if the partner has none. */
export const frobWithFlerpSchema = frobSchema.extend({
  flerp: flerpSchema.omit({ frobId: true }).nullable(),
});

export type FrobWithFlerp = z.infer<typeof frobWithFlerpSchema>;

/** The score of one frob, from 0 to 100. */
export const scoreSchema = z.object({ frobId: z.string(), score: z.number() });

export type Score = z.infer<typeof scoreSchema>;

/** The scores of many frobs in one response. */
export const scoresSchema = z.object({
  items: z.array(scoreSchema),
  /** The ids without a score, each with a code and a sentence that says why. */
  missing: z.array(
    z.object({ frobId: z.string(), code: z.string(), reason: z.string() }),
  ),
});

export type Scores = z.infer<typeof scoresSchema>;
