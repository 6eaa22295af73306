import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { lazy } from 'react';
import { frobsProxyApiFactory } from './api/FrobsProxyClient';
import { rootRouteRef } from './routes';

/** Shows FrobsCo's frobs, called through the Backstage proxy. */
export const frobsProxyPlugin = createPlugin({
  id: 'frobs-proxy',
  apis: [frobsProxyApiFactory],
  routes: { root: rootRouteRef },
});

/** What the page shows, as a part of another page. */
export const FrobsProxyContent = lazy(() =>
  import('./components/FrobsPage').then(m => ({
    default: m.FrobsPageContent,
  })),
);

/** The page to route to. */
export const FrobsProxyPage = frobsProxyPlugin.provide(
  createRoutableExtension({
    name: 'FrobsProxyPage',
    component: () => import('./components/FrobsPage').then(m => m.FrobsPage),
    mountPoint: rootRouteRef,
  }),
);
