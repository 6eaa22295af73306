import type {
  Frob,
  FrobStats,
  Thunk,
} from '@internal/plugin-frobs-aggregator-common';
import type { FrobReducer } from '../upstream/FrobsCoClient';

const HEAVIEST = 5;

const heavierFirst = (a: Frob, b: Frob) =>
  b.weight - a.weight || a.id.localeCompare(b.id);

/** Brings any number of frobs down to a few numbers, one frob after the other. */
// #region backend-digest
export function summarizeFrobs(thunk: Thunk | null): FrobReducer<FrobStats> {
  let count = 0;
  let countOver = 0;
  const countByStatus = { active: 0, degraded: 0, retired: 0 };
  let heaviest: Frob[] = [];

  return {
    add(frob) {
      count += 1;
      countByStatus[frob.status] += 1;
      if (thunk && frob.weight > thunk.targetWeight) {
        countOver += 1;
      }
      heaviest = [...heaviest, frob].sort(heavierFirst).slice(0, HEAVIEST);
    },
    result: () => ({
      count,
      countByStatus,
      heaviest: heaviest.map(({ id, name, weight }) => ({ id, name, weight })),
      overTarget: thunk && {
        targetWeight: thunk.targetWeight,
        count: countOver,
      },
    }),
  };
}
// #endregion
