import type {
  FlerpStats,
  FrobStats,
  SourceResult,
  Thunk,
} from '@internal/plugin-frobs-aggregator-common';
import { computeAggregate } from './computeAggregate';

const asOf = '2026-01-01T00:00:00.000Z';
const fresh = <T>(value: T): SourceResult<T> => ({
  state: 'fresh',
  source: 'test',
  value,
  asOf,
});

const digest: FrobStats = {
  count: 2,
  countByStatus: { active: 2, degraded: 0, retired: 0 },
  heaviest: [],
  overTarget: { targetWeight: 20, count: 1 },
};
const flerps: SourceResult<FlerpStats> = {
  state: 'unavailable',
  source: 'test',
  reason: 'down',
};
const thunk = (targetWeight: number): SourceResult<Thunk | null> =>
  fresh({ version: 1, targetWeight, setBy: 'user:default/freda', setAt: asOf });

describe('computeAggregate', () => {
  it('puts the parts together, whatever their state', () => {
    const frobs = fresh(digest);
    expect(computeAggregate(frobs, flerps, thunk(20))).toEqual({
      frobs,
      flerps,
      thunk: thunk(20),
    });
  });

  it('leaves out what was counted for another thunk', () => {
    for (const other of [thunk(30), fresh(null)]) {
      const { frobs } = computeAggregate(fresh(digest), flerps, other);
      expect(frobs).toEqual(fresh({ ...digest, overTarget: null }));
    }
  });
});
