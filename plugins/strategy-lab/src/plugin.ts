import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  comparisonRunnerApiFactory,
  mockControlApiFactory,
} from './apiFactories';
import {
  homeRouteRef,
  pluginRoutes,
  rootRouteRef,
  strategiesRouteRef,
} from './routes';

/** Runs the strategies side by side and compares the results. */
export const strategyLabPlugin = createPlugin({
  id: 'strategy-lab',
  apis: [mockControlApiFactory, comparisonRunnerApiFactory],
  ...pluginRoutes,
});

/** The home page: what the strategies are, and which one fits. */
export const StrategyLabHomePage = strategyLabPlugin.provide(
  createRoutableExtension({
    name: 'StrategyLabHomePage',
    component: () => import('./components/home/HomePage').then(m => m.HomePage),
    mountPoint: homeRouteRef,
  }),
);

/** A page for each strategy. */
export const StrategiesPage = strategyLabPlugin.provide(
  createRoutableExtension({
    name: 'StrategiesPage',
    component: () =>
      import('./components/strategies/StrategiesPage').then(
        m => m.StrategiesPage,
      ),
    mountPoint: strategiesRouteRef,
  }),
);

/** The comparison, the recommendation and the faults. */
export const StrategyLabPage = strategyLabPlugin.provide(
  createRoutableExtension({
    name: 'StrategyLabPage',
    component: () =>
      import('./components/ComparePage').then(m => m.ComparePage),
    mountPoint: rootRouteRef,
  }),
);
