import type {
  Flerp,
  FlerpStats,
} from '@internal/plugin-frobs-aggregator-common';

const TOTALS = 20;

/** Brings flerps down to a few numbers, and goes on with the totals of the former ones. */
export function summarizeFlerps(
  flerps: Flerp[],
  former?: FlerpStats,
): FlerpStats {
  const total = flerps.reduce((sum, { value }) => sum + value, 0);
  return {
    count: flerps.length,
    total,
    mean: flerps.length > 0 ? total / flerps.length : null,
    totals: [...(former?.totals ?? []), total].slice(-TOTALS),
  };
}
