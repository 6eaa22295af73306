import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { comparisonApiFactory, mockControlApiFactory } from './apiFactories';
import { rootRouteRef } from './routes';

/**
 * Runs the strategies side by side and compares what becomes of them.
 *
 * @public
 */
export const frobsComparePlugin = createPlugin({
  id: 'frobs-compare',
  apis: [mockControlApiFactory, comparisonApiFactory],
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
