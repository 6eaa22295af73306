import type {
  Frob,
  FrobStats,
  Thunk,
} from '@internal/plugin-frobs-aggregator-common';
import type { FrobReducer } from '../upstream/FrobsCoClient';

const HEAVIEST = 5;
const BARS = 16;

const heavierFirst = (a: Frob, b: Frob) =>
  b.weight - a.weight || a.id.localeCompare(b.id);

/** Counts weights in equal ranges, which double whenever a weight exceeds the last. */
function createHistogram() {
  let width = 1;
  let counts = Array<number>(BARS).fill(0);
  return {
    add(weight: number) {
      while (weight >= BARS * width) {
        const halves = counts;
        counts = halves.map(
          (_, bar) => (halves[2 * bar] ?? 0) + (halves[2 * bar + 1] ?? 0),
        );
        width *= 2;
      }
      counts[Math.floor(weight / width)] += 1;
    },
    result: () => ({ width, counts }),
  };
}

/** Brings any number of frobs down to a few numbers, one frob after the other. */
// #region backend-digest
export function summarizeFrobs(thunk: Thunk | null): FrobReducer<FrobStats> {
  let count = 0;
  let countOver = 0;
  const countByStatus = { active: 0, degraded: 0, retired: 0 };
  const histogram = createHistogram();
  let heaviest: Frob[] = [];

  return {
    add(frob) {
      count += 1;
      countByStatus[frob.status] += 1;
      if (thunk && frob.weight > thunk.targetWeight) {
        countOver += 1;
      }
      histogram.add(frob.weight);
      heaviest = [...heaviest, frob].sort(heavierFirst).slice(0, HEAVIEST);
    },
    result: () => ({
      count,
      countByStatus,
      histogram: histogram.result(),
      heaviest: heaviest.map(({ id, name, weight }) => ({ id, name, weight })),
      overTarget: thunk && {
        targetWeight: thunk.targetWeight,
        count: countOver,
      },
    }),
  };
}
// #endregion
