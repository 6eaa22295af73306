import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import {
  frobsGraphqlApiRef,
  FrobsGraphqlPage,
  frobsGraphqlPlugin,
  type FrobsGraphqlApi,
  type FrobsPageData,
  type Thunk,
} from '../src';

const items = Array.from({ length: 30 }, (_, index) => ({
  id: `frob-${index + 1}`,
  name: `Sprocket ${index + 1}`,
  status: index % 3 === 0 ? ('degraded' as const) : ('active' as const),
  weight: 100 * (index + 1),
  score: null,
  flerp: { value: index },
  owner: { ref: 'group:default/team-dev', name: 'team-dev', title: null },
}));

let thunk: Thunk | null = null;

const getFreshness = () => ({
  source: 'dev/index.tsx',
  asOf: new Date().toISOString(),
  staleSince: null,
  reason: null,
});

const getSummary = (): FrobsPageData['frobSummary'] => ({
  frobs: {
    count: items.length,
    countByStatus: [
      { status: 'active', count: 20 },
      { status: 'degraded', count: 10 },
    ],
    overTarget: thunk && { count: 12 },
    freshness: getFreshness(),
  },
  flerps: { count: items.length, total: 435, freshness: getFreshness() },
  thunk,
});

const sample: Partial<FrobsGraphqlApi> = {
  getPage: async ({ first, after = '0' }) => {
    const end = Number(after) + first;
    return {
      data: {
        frobs: {
          items: items.slice(Number(after), end),
          total: items.length,
          nextCursor: end < items.length ? `${end}` : null,
        },
        frobSummary: getSummary(),
      },
      errors: [
        { message: 'No scores here', path: ['frobs', 'items', 0, 'score'] },
      ],
    };
  },
  getSummary: async () => ({
    data: { frobSummary: getSummary() },
    errors: [],
  }),
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
  .registerApi(createApiFactory(frobsGraphqlApiRef, sample as FrobsGraphqlApi))
  .registerPlugin(frobsGraphqlPlugin)
  .addPage({
    element: <FrobsGraphqlPage />,
    title: 'GraphQL',
    path: '/frobs-graphql',
  })
  .render();
