import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import type {
  FrobWithFlerp,
  Thunk,
} from '@internal/plugin-frobs-aggregator-common';
import {
  FrobsAggregatorPage,
  frobsAggregatorPlugin,
  frobsApiRef,
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

// The page on its own: no FrobsCo and no backend behind it.
createDevApp()
  .registerApi(
    createApiFactory(frobsApiRef, {
      getSummary: async () => ({
        count: 30,
        countByStatus: { active: 20, degraded: 10, retired: 0 },
        flerps: { count: 30, total: 435, mean: 14.5 },
        heaviest: frobs.slice(-5).reverse(),
        thunk,
        countOverTarget: thunk && 12,
        computedAt: new Date().toISOString(),
        computedFrom: [{ source: 'dev/index.tsx', items: 30 }],
      }),
      listFrobs: async ({ limit, offset }) => ({
        items: frobs.slice(offset, offset + limit),
        totalItems: frobs.length,
      }),
      setThunk: async ({ targetWeight }) => {
        thunk = {
          targetWeight,
          setBy: 'user:default/dev',
          setAt: new Date().toISOString(),
        };
        return thunk;
      },
    }),
  )
  .registerPlugin(frobsAggregatorPlugin)
  .addPage({
    element: <FrobsAggregatorPage />,
    title: 'Frobs, aggregated',
    path: '/frobs-aggregator',
  })
  .render();
