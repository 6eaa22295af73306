import {
  valueOf,
  type FlerpStats,
  type FrobStats,
  type FrobSummary,
  type SourceResult,
  type Thunk,
} from '@internal/plugin-frobs-aggregator-common';

/**
 * Combines what is known of frobs, flerps and the thunk; pure. Leaves out how
 * many frobs are over target where they were counted for another thunk.
 */
export function computeAggregate(
  frobs: SourceResult<FrobStats>,
  flerps: SourceResult<FlerpStats>,
  thunk: SourceResult<Thunk | null>,
): FrobSummary {
  const countedFor = valueOf(frobs)?.overTarget?.targetWeight;
  if (
    frobs.state === 'unavailable' ||
    countedFor === valueOf(thunk)?.targetWeight
  ) {
    return { frobs, flerps, thunk };
  }
  const value = { ...frobs.value, overTarget: null };
  return { frobs: { ...frobs, value }, flerps, thunk };
}
