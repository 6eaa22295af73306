import { z } from 'zod';

/**
 * Validates a list of {@link Frob}s. Fields that FrobsCo adds later are dropped.
 *
 * @public
 */
export const frobsSchema = z.array(
  z.object({
    id: z.string().min(1),
    name: z.string(),
    owner: z.string(),
    status: z.enum(['active', 'degraded', 'retired']),
    /** In grams. */
    weight: z.number().nonnegative(),
    /** ISO 8601. */
    createdAt: z.iso.datetime({ offset: true }),
  }),
);

/**
 * What FrobsCo makes: `weight` is in grams, `createdAt` is ISO 8601.
 *
 * @public
 */
export type Frob = z.infer<typeof frobsSchema>[number];
