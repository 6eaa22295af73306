import { z } from 'zod';

/**
 * Validates a {@link FrobStatus}.
 *
 * @public
 */
export const frobStatusSchema = z.enum(['active', 'degraded', 'retired']);

/**
 * How a frob is doing.
 *
 * @public
 */
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

/**
 * What FrobsCo makes: `weight` is in grams, `createdAt` is ISO 8601.
 *
 * @public
 */
export type Frob = z.infer<typeof frobSchema>;

/**
 * A flerp as the partner company sends it.
 *
 * @public
 */
export const flerpSchema = z.object({
  frobId: z.string().min(1),
  value: z.number(),
  /** ISO 8601. */
  measuredAt: z.iso.datetime({ offset: true }),
});

/**
 * What the partner company measures on a frob; `measuredAt` is ISO 8601.
 *
 * @public
 */
export type Flerp = z.infer<typeof flerpSchema>;
