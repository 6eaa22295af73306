import {
  type Flerp,
  type Frob,
  type FrobSummary,
  type Thunk,
} from '@internal/plugin-frobs-aggregator-common';

const HEAVIEST = 5;

/** The part of the summary that follows from the data alone. */
export type Aggregate = Omit<FrobSummary, 'computedAt' | 'computedFrom'>;

/** Combines frobs, flerps and the thunk; pure. */
export function computeAggregate(
  frobs: Frob[],
  flerps: Flerp[],
  thunk: Thunk | null,
): Aggregate {
  const total = flerps.reduce((sum, { value }) => sum + value, 0);
  return {
    count: frobs.length,
    countByStatus: countByStatus(frobs),
    flerps: {
      count: flerps.length,
      total,
      mean: flerps.length > 0 ? total / flerps.length : null,
    },
    heaviest: frobs
      .toSorted((a, b) => b.weight - a.weight || a.id.localeCompare(b.id))
      .slice(0, HEAVIEST)
      .map(({ id, name, weight }) => ({ id, name, weight })),
    thunk,
    countOverTarget:
      thunk && frobs.filter(frob => frob.weight > thunk.targetWeight).length,
  };
}

function countByStatus(frobs: Frob[]): FrobSummary['countByStatus'] {
  const counts = { active: 0, degraded: 0, retired: 0 };
  for (const { status } of frobs) {
    counts[status] += 1;
  }
  return counts;
}
