import { z } from 'zod';

/** Checks what the API returns: the proxy passes it on as it is. New fields are dropped. */
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

/** A product of FrobsCo: `weight` is in grams, `createdAt` is ISO 8601. */
export type Frob = z.infer<typeof frobsSchema>[number];
