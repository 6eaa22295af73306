import type {
  Flerp,
  FlerpsDigest,
} from '@internal/plugin-frobs-aggregator-common';

/** Brings flerps down to a few numbers. */
export function digestFlerps(flerps: Flerp[]): FlerpsDigest {
  const total = flerps.reduce((sum, { value }) => sum + value, 0);
  return {
    count: flerps.length,
    total,
    mean: flerps.length > 0 ? total / flerps.length : null,
  };
}
