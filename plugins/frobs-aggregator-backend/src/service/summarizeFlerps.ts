import type {
  Flerp,
  FlerpStats,
} from '@internal/plugin-frobs-aggregator-common';

/** With more, or more digits, a summary exceeds 1 kB and is compressed for each reader. */
const TOTALS = 12;

const rounded = (value: number) => Number(value.toFixed(2));

/**
 * Brings flerps down to a few numbers, and goes on with the totals of the former ones.
 *
 * @throws RangeError for a sum that no JSON can have
 */
export function summarizeFlerps(
  flerps: Flerp[],
  former?: FlerpStats,
): FlerpStats {
  const total = flerps.reduce((sum, { value }) => sum + value, 0);
  if (!Number.isFinite(total)) {
    throw new RangeError('the sum of the flerps is too large');
  }
  return {
    count: flerps.length,
    total,
    mean: flerps.length > 0 ? total / flerps.length : null,
    totals: [...(former?.totals ?? []), rounded(total)].slice(-TOTALS),
  };
}
