import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { lazy } from 'react';
import { frobsGraphqlApiFactory } from './api/FrobsGraphqlClient';
import { rootRouteRef } from './routes';

/** Shows FrobsCo's frobs, called through the graph. */
export const frobsGraphqlPlugin = createPlugin({
  id: 'frobs-graphql',
  apis: [frobsGraphqlApiFactory],
  routes: { root: rootRouteRef },
});

/** What the page shows, as a part of another page. */
export const FrobsGraphqlContent = lazy(() =>
  import('./components/FrobsPage').then(m => ({
    default: m.FrobsPageContent,
  })),
);

/** The page to route to. */
export const FrobsGraphqlPage = frobsGraphqlPlugin.provide(
  createRoutableExtension({
    name: 'FrobsGraphqlPage',
    component: () => import('./components/FrobsPage').then(m => m.FrobsPage),
    mountPoint: rootRouteRef,
  }),
);
