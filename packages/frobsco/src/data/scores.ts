import { z } from 'zod';
import type { Frob } from './frobs.ts';
import { createRandom } from './random.ts';

export const scoreSchema = z
  .object({
    frobId: z.string().meta({ example: 'frob-001' }),
    score: z.int().min(0).max(100),
  })
  .meta({ id: 'Score' });

/** The quality score of a frob. */
export type Score = z.infer<typeof scoreSchema>;

/** One score for each frob; the same seed and frobs give the same scores. */
export function createScores(seed: number, frobs: Frob[]): Score[] {
  const random = createRandom(seed);
  return frobs.map(frob => ({
    frobId: frob.id,
    score: random.integer(0, 100),
  }));
}
