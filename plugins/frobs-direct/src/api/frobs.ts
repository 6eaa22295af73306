import { z } from 'zod';
import type { components } from './frobsco.generated';

/**
 * What FrobsCo makes: `weight` is in grams, `createdAt` is ISO 8601.
 *
 * @public
 */
export type Frob = components['schemas']['Frob'];

/** What arrives may be another thing than what is documented. */
export const frobsSchema: z.ZodType<Frob[]> = z.array(
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
