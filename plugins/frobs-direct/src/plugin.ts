import {
  configApiRef,
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { frobsApiRef } from './api/FrobsApi';
import { FrobsClient } from './api/FrobsClient';
import { rootRouteRef } from './routes';

/**
 * Shows FrobsCo's frobs, called straight from the browser.
 *
 * @public
 */
export const frobsDirectPlugin = createPlugin({
  id: 'frobs-direct',
  apis: [
    createApiFactory({
      api: frobsApiRef,
      deps: { configApi: configApiRef, fetchApi: fetchApiRef },
      factory: deps => new FrobsClient(deps),
    }),
  ],
  routes: { root: rootRouteRef },
});

/**
 * The page to route to.
 *
 * @public
 */
export const FrobsDirectPage = frobsDirectPlugin.provide(
  createRoutableExtension({
    name: 'FrobsDirectPage',
    component: () => import('./components/FrobsPage').then(m => m.FrobsPage),
    mountPoint: rootRouteRef,
  }),
);
