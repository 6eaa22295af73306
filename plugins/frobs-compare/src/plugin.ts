import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  comparisonRunnerApiFactory,
  mockControlApiFactory,
} from './apiFactories';
import { rootRouteRef } from './routes';

/**
 * Runs the strategies side by side and compares the results.
 *
 * @public
 */
export const frobsComparePlugin = createPlugin({
  id: 'frobs-compare',
  apis: [mockControlApiFactory, comparisonRunnerApiFactory],
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
