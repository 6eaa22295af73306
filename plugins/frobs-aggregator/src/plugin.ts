import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { lazy } from 'react';
import { frobsAggregatorApiFactory } from './api/FrobsAggregatorClient';
import { rootRouteRef } from './routes';

/** Shows FrobsCo's frobs, called by a backend plugin. */
export const frobsAggregatorPlugin = createPlugin({
  id: 'frobs-aggregator',
  apis: [frobsAggregatorApiFactory],
  routes: { root: rootRouteRef },
});

/** What the page shows, as a part of another page. */
export const FrobsAggregatorContent = lazy(() =>
  import('./components/FrobsPage').then(m => ({
    default: m.FrobsPageContent,
  })),
);

/** The page to route to. */
export const FrobsAggregatorPage = frobsAggregatorPlugin.provide(
  createRoutableExtension({
    name: 'FrobsAggregatorPage',
    component: () => import('./components/FrobsPage').then(m => m.FrobsPage),
    mountPoint: rootRouteRef,
  }),
);

/** A card for entities that are annotated with a frob. */
export const EntityFrobCard = frobsAggregatorPlugin.provide(
  createComponentExtension({
    name: 'EntityFrobCard',
    component: {
      lazy: () =>
        import('./components/EntityFrobCard').then(m => m.EntityFrobCard),
    },
  }),
);

/** A tab for entities that are annotated with a frob. */
export const EntityFrobContent = frobsAggregatorPlugin.provide(
  createComponentExtension({
    name: 'EntityFrobContent',
    component: {
      lazy: () =>
        import('./components/EntityFrobContent').then(m => m.EntityFrobContent),
    },
  }),
);
