import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { lazy } from 'react';
import { frobsDirectApiFactory } from './api/FrobsDirectClient';
import { rootRouteRef } from './routes';

/** Shows FrobsCo's frobs, called straight from the browser. */
export const frobsDirectPlugin = createPlugin({
  id: 'frobs-direct',
  apis: [frobsDirectApiFactory],
  routes: { root: rootRouteRef },
});

/** What the page shows, as a part of another page. */
export const FrobsDirectContent = lazy(() =>
  import('./components/FrobsPage').then(m => ({
    default: m.FrobsPageContent,
  })),
);

/** The page to route to. */
export const FrobsDirectPage = frobsDirectPlugin.provide(
  createRoutableExtension({
    name: 'FrobsDirectPage',
    component: () => import('./components/FrobsPage').then(m => m.FrobsPage),
    mountPoint: rootRouteRef,
  }),
);
