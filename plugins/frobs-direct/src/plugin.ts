import {
  configApiRef,
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
  oauthRequestApiRef,
} from '@backstage/core-plugin-api';
import { createFrobsAuth } from './api/createFrobsAuth';
import { frobsApiRef } from './api/FrobsApi';
import { frobsAuthApiRef } from './api/frobsAuthApiRef';
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
      api: frobsAuthApiRef,
      deps: {
        configApi: configApiRef,
        discoveryApi: discoveryApiRef,
        oauthRequestApi: oauthRequestApiRef,
      },
      factory: createFrobsAuth,
    }),
    createApiFactory({
      api: frobsApiRef,
      deps: {
        configApi: configApiRef,
        fetchApi: fetchApiRef,
        frobsAuth: frobsAuthApiRef,
      },
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
