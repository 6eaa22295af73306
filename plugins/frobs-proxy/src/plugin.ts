import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { frobsProxyApiFactory } from './api/FrobsProxyClient';
import { rootRouteRef } from './routes';

/**
 * Shows FrobsCo's frobs, called through the Backstage proxy.
 *
 * @public
 */
export const frobsProxyPlugin = createPlugin({
  id: 'frobs-proxy',
  apis: [frobsProxyApiFactory],
  routes: { root: rootRouteRef },
});

/**
 * The page to route to.
 *
 * @public
 */
export const FrobsProxyPage = frobsProxyPlugin.provide(
  createRoutableExtension({
    name: 'FrobsProxyPage',
    component: () => import('./components/FrobsPage').then(m => m.FrobsPage),
    mountPoint: rootRouteRef,
  }),
);
