import { z } from 'zod';
import { flerpSchema, frobSchema } from './frobs';

/**
 * Validates a {@link FrobWithFlerp}.
 *
 * @public
 */
export const frobWithFlerpSchema = frobSchema.extend({
  flerp: flerpSchema.omit({ frobId: true }).nullable(),
});

/**
 * A frob joined with its flerp, or with null where the partner has none.
 *
 * @public
 */
export type FrobWithFlerp = z.infer<typeof frobWithFlerpSchema>;

/**
 * Validates a {@link FrobsPage}.
 *
 * @public
 */
export const frobsPageSchema = z.object({
  items: z.array(frobWithFlerpSchema),
  totalItems: z.number().int().nonnegative(),
});

/**
 * A page of joined frobs, in FrobsCo's own order.
 *
 * @public
 */
export type FrobsPage = z.infer<typeof frobsPageSchema>;
