import {
  configApiRef,
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { frobsApiRef } from './api/FrobsApi';
import { FrobsClient } from './api/FrobsClient';
import { rootRouteRef } from './routes';

/**
 * Shows FrobsCo's frobs, called by a backend plugin.
 *
 * @public
 */
export const frobsAggregatorPlugin = createPlugin({
  id: 'frobs-aggregator',
  apis: [
    createApiFactory({
      api: frobsApiRef,
      deps: {
        configApi: configApiRef,
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
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
export const FrobsAggregatorPage = frobsAggregatorPlugin.provide(
  createRoutableExtension({
    name: 'FrobsAggregatorPage',
    component: () => import('./components/FrobsPage').then(m => m.FrobsPage),
    mountPoint: rootRouteRef,
  }),
);
