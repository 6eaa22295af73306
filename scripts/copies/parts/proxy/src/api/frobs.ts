import { z } from 'zod';

/**
 * Validates a list of {@link Frob}s.
 *
 * @public
 */
export const frobsSchema = z.array(
  z.object({
    id: z.string().min(1),
    title: z.string(),
    inStock: z.boolean(),
    /** How long it is, in cm. */
    cm: z.number().nonnegative(),
  }),
);

/**
 * A part of the stock.
 *
 * @public
 */
export type Frob = z.infer<typeof frobsSchema>[number];
