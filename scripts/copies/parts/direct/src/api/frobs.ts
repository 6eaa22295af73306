import { z } from 'zod';
import type { components } from './frobsco.generated';

/**
 * A part of the stock.
 *
 * @public
 */
export type Frob = components['schemas']['Part'];

/** What arrives may be another thing than what is documented. */
export const frobsSchema: z.ZodType<Frob[]> = z.array(
  z.object({
    id: z.string().min(1),
    title: z.string(),
    inStock: z.boolean(),
    /** How long it is, in cm. */
    cm: z.number().nonnegative(),
  }),
);
