import type {
  Flerp,
  FlerpStats,
} from '@internal/plugin-frobs-aggregator-common';

/** Brings flerps down to a few numbers. */
export function summarizeFlerps(flerps: Flerp[]): FlerpStats {
  const total = flerps.reduce((sum, { value }) => sum + value, 0);
  return {
    count: flerps.length,
    total,
    mean: flerps.length > 0 ? total / flerps.length : null,
  };
}
