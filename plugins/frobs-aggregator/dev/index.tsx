import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import type {
  FrobWithFlerp,
  Thunk,
} from '@internal/plugin-frobs-aggregator-common';
import {
  FrobsAggregatorPage,
  frobsAggregatorPlugin,
  frobsAggregatorApiRef,
  type FrobsAggregatorApi,
} from '../src';

const frobs: FrobWithFlerp[] = Array.from({ length: 30 }, (_, index) => ({
  id: `frob-${index + 1}`,
  name: `Sprocket ${index + 1}`,
  owner: 'team-dev',
  status: index % 3 === 0 ? 'degraded' : 'active',
  weight: 100 * (index + 1),
  createdAt: '2026-01-01T00:00:00.000Z',
  flerp: { value: index, measuredAt: '2026-01-01T00:00:00.000Z' },
}));

let thunk: Thunk | null = null;

const part = <T,>(value: T) => ({
  state: 'fresh' as const,
  source: 'dev/index.tsx',
  value,
  asOf: new Date().toISOString(),
});

const sample: FrobsAggregatorApi = {
  getSummary: async () => ({
    frobs: part({
      count: 30,
      countByStatus: { active: 20, degraded: 10, retired: 0 },
      histogram: { width: 512, counts: [5, 5, 5, 5, 5, 5] },
      heaviest: frobs.slice(-5).reverse(),
      overTarget: thunk && { targetWeight: thunk.targetWeight, count: 12 },
    }),
    flerps: part({ count: 30, total: 435, mean: 14.5 }),
    thunk: part(thunk),
  }),
  listFrobs: async ({ limit, offset }) => ({
    items: frobs.slice(offset, offset + limit),
    totalItems: frobs.length,
  }),
  getFrob: async () => ({ ...frobs[0], score: 42 }),
  setThunk: async ({ targetWeight }, version) => {
    thunk = {
      version: version + 1,
      targetWeight,
      setBy: 'user:default/dev',
      setAt: new Date().toISOString(),
    };
    return thunk;
  },
};

// The page on its own: no FrobsCo and no backend behind it.
createDevApp()
  .registerApi(createApiFactory(frobsAggregatorApiRef, sample))
  .registerApi(
    createApiFactory(permissionApiRef, {
      authorize: async () => ({ result: AuthorizeResult.ALLOW }),
    }),
  )
  .registerPlugin(frobsAggregatorPlugin)
  .addPage({
    element: <FrobsAggregatorPage />,
    title: 'Backend plugin',
    path: '/frobs-aggregator',
  })
  .render();
