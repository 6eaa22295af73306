import type {
  FrobSummary,
  FrobWithFlerp,
  Thunk,
} from '@internal/plugin-frobs-aggregator-common';
import type { FrobsAggregatorApi } from '../src';

const asOf = '2026-01-01T00:00:00.000Z';

const frobs: FrobWithFlerp[] = Array.from({ length: 21 }, (_, index) => ({
  id: `frob-${index + 1}`,
  name: `Sprocket ${index + 1}`,
  owner: 'team-dev',
  status: index === 0 ? 'retired' : 'active',
  weight: 1000 * (index + 1),
  createdAt: asOf,
  flerp: { value: index, measuredAt: asOf },
}));

const fresh = <T>(source: string, value: T) => ({
  state: 'fresh' as const,
  source,
  value,
  asOf,
});

/** A summary of the sample. */
export const createSummary = (thunk: Thunk | null = null): FrobSummary => ({
  frobs: fresh('FrobsCo', {
    count: 21,
    countByStatus: { active: 20, degraded: 0, retired: 1 },
    histogram: { width: 20_000, counts: [19, 2] },
    heaviest: [{ id: 'frob-21', name: 'Sprocket 21', weight: 21_000 }],
    overTarget: thunk && { targetWeight: thunk.targetWeight, count: 12 },
  }),
  flerps: fresh('the partner', {
    count: 21,
    total: 210,
    mean: 10,
    totals: [180, 195, 190, 210],
  }),
  thunk: fresh('the database', thunk),
});

/** The API on a sample: no FrobsCo and no backend behind it. */
export function createSampleApi(): FrobsAggregatorApi {
  let current: Thunk | null = null;
  return {
    getSummary: async () => createSummary(current),
    listFrobs: async ({ limit, offset, q = '', status }) => {
      const found = frobs.filter(
        frob =>
          frob.name.includes(q) && [undefined, frob.status].includes(status),
      );
      return {
        items: found.slice(offset, offset + limit),
        totalItems: found.length,
      };
    },
    getFrob: async () => ({ ...frobs[0], score: 42 }),
    setThunk: async ({ targetWeight }, version) => {
      const setBy = 'user:default/dev';
      current = { version: version + 1, targetWeight, setBy, setAt: asOf };
      return current;
    },
  };
}
