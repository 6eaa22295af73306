import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  comparisonRunnerApiFactory,
  mockControlApiFactory,
} from './apiFactories';
import {
  rootRouteRef,
  scenarioRouteRef,
  scenariosRouteRef,
  strategyRouteRefs,
} from './routes';

/**
 * Runs the strategies side by side and compares the results.
 *
 * @public
 */
export const strategyLabPlugin = createPlugin({
  id: 'strategy-lab',
  apis: [mockControlApiFactory, comparisonRunnerApiFactory],
  routes: {
    root: rootRouteRef,
    scenario: scenarioRouteRef,
    scenarios: scenariosRouteRef,
  },
  externalRoutes: strategyRouteRefs,
});

/**
 * The page to route to.
 *
 * @public
 */
export const StrategyLabPage = strategyLabPlugin.provide(
  createRoutableExtension({
    name: 'StrategyLabPage',
    component: () =>
      import('./components/ComparePage').then(m => m.ComparePage),
    mountPoint: rootRouteRef,
  }),
);
