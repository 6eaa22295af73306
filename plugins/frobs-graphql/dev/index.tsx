import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import {
  frobsGraphqlApiRef,
  FrobsGraphqlPage,
  frobsGraphqlPlugin,
  type FrobsGraphqlApi,
  type FrobsPageData,
} from '../src';

const items = Array.from({ length: 20 }, (_, index) => ({
  id: `frob-${index + 1}`,
  name: `Sprocket ${index + 1}`,
  status: 'active' as const,
  weight: 100 * (index + 1),
  score: index % 3 === 0 ? null : 42,
  flerp: { value: index },
  owner: { ref: 'group:default/team-dev', name: 'team-dev', title: null },
}));

const freshness = {
  source: 'dev/index.tsx',
  asOf: new Date().toISOString(),
  staleSince: null,
  reason: null,
};

const data: FrobsPageData = {
  frobs: { items, total: items.length, nextCursor: null },
  frobSummary: {
    frobs: {
      count: items.length,
      countByStatus: [{ status: 'active', count: items.length }],
      overTarget: null,
      freshness,
    },
    flerps: { count: items.length, total: 190, freshness },
    thunk: null,
  },
};

const sample: Partial<FrobsGraphqlApi> = {
  getPage: async () => ({
    data,
    errors: [
      { message: 'No score here', path: ['frobs', 'items', 0, 'score'] },
    ],
  }),
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
