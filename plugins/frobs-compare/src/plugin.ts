import {
  configApiRef,
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { frobsAuthApiRef } from '@internal/plugin-frobs-direct';
import { comparisonApiRef, mockControlApiRef } from './api';
import { Comparison } from './lab/Comparison';
import { MockControl } from './lab/MockControl';
import { runCell } from './lab/runCell';
import { rootRouteRef } from './routes';

/**
 * Runs the strategies side by side and compares what becomes of them.
 *
 * @public
 */
export const frobsComparePlugin = createPlugin({
  id: 'frobs-compare',
  apis: [
    createApiFactory({
      api: mockControlApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MockControl(deps),
    }),
    createApiFactory({
      api: comparisonApiRef,
      deps: {
        configApi: configApiRef,
        control: mockControlApiRef,
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
        frobsAuth: frobsAuthApiRef,
      },
      factory: deps =>
        new Comparison({
          runCell: (...cell) => runCell(deps, ...cell),
          cleanUp: () => deps.control.reset(),
          storage: window.localStorage,
          session: window.sessionStorage,
        }),
    }),
  ],
  routes: { root: rootRouteRef },
});

/**
 * The page to route to.
 *
 * @public
 */
export const FrobsComparePage = frobsComparePlugin.provide(
  createRoutableExtension({
    name: 'FrobsComparePage',
    component: () =>
      import('./components/ComparePage').then(m => m.ComparePage),
    mountPoint: rootRouteRef,
  }),
);
