import { z } from 'zod';
import { createRandom } from './random.ts';

export const frobSchema = z
  .object({
    id: z.string().meta({ example: 'frob-001' }),
    name: z.string(),
    owner: z.string().describe('The name of the group that owns the frob.'),
    status: z.enum(['active', 'degraded', 'retired']),
    weight: z.int().positive().describe('In grams.'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Frob' });

/** A frob as the FrobsCo API lists it. */
export type Frob = z.infer<typeof frobSchema>;

const FINISHES = ['Brass', 'Chrome', 'Copper', 'Matte', 'Polished', 'Walnut'];
const SHAPES = ['Cog', 'Dial', 'Flange', 'Knob', 'Lever', 'Spindle', 'Toggle'];
const OWNERS = ['team-cog', 'team-flange', 'team-lever', 'team-sprocket'];
// Mostly active, as in a maintained catalog.
const STATUSES = [
  ...Array<'active'>(7).fill('active'),
  ...Array<'degraded'>(2).fill('degraded'),
  'retired',
] as const;

const NEWEST = Date.parse('2026-01-01T00:00:00Z');
const THREE_YEARS_IN_MINUTES = 3 * 365 * 24 * 60;

/** The catalog of frobs; the same seed gives the same frobs. */
export function createFrobs(seed: number, count = 200): Frob[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: `frob-${String(index + 1).padStart(3, '0')}`,
    name: `${random.pick(FINISHES)} ${random.pick(SHAPES)} ${index + 1}`,
    owner: random.pick(OWNERS),
    status: random.pick(STATUSES),
    weight: random.integer(5, 5_000),
    createdAt: new Date(
      NEWEST - random.integer(0, THREE_YEARS_IN_MINUTES) * 60_000,
    ).toISOString(),
  }));
}

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
