import { z } from 'zod';
import type { Frob } from './frobs.ts';
import { createRandom } from './random.ts';

export const flerpSchema = z
  .object({
    frobId: z.string().meta({ example: 'frob-001' }),
    value: z.number(),
    measuredAt: z.iso.datetime(),
  })
  .meta({ id: 'Flerp' });

/** A value that the partner company measured on a frob. */
export type Flerp = z.infer<typeof flerpSchema>;

const LATEST = Date.parse('2026-01-31T00:00:00Z');
const THIRTY_DAYS_IN_MINUTES = 30 * 24 * 60;

/** One flerp for each frob; the same seed and frobs give the same flerps. */
export function createFlerps(seed: number, frobs: Frob[]): Flerp[] {
  const random = createRandom(seed);
  return frobs.map(frob => ({
    frobId: frob.id,
    value: random.integer(0, 10_000) / 100,
    measuredAt: new Date(
      LATEST - random.integer(0, THIRTY_DAYS_IN_MINUTES) * 60_000,
    ).toISOString(),
  }));
}
