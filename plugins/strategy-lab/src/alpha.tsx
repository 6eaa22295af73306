/**
 * Compares the strategies to call an API, for the new frontend system.
 *
 * @packageDocumentation
 */

import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiBarChartLine, RiHome5Line } from '@remixicon/react';
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

const mockControlApi = ApiBlueprint.make({
  name: 'mock-control',
  params: defineParams => defineParams(mockControlApiFactory),
});

const comparisonRunnerApi = ApiBlueprint.make({
  name: 'comparison-runner',
  params: defineParams => defineParams(comparisonRunnerApiFactory),
});

const comparePage = PageBlueprint.make({
  params: {
    path: '/compare',
    routeRef: rootRouteRef,
    noHeader: true,
    loader: () =>
      import('./components/ComparePage').then(m => <m.ComparePage />),
  },
});

const homePage = PageBlueprint.make({
  name: 'home',
  params: {
    path: '/',
    title: 'Home',
    icon: <RiHome5Line />,
    routeRef: homeRouteRef,
    noHeader: true,
    loader: () =>
      import('./components/home/HomePage').then(m => <m.HomePage />),
  },
});

const strategiesPage = PageBlueprint.make({
  name: 'strategies',
  params: {
    path: '/strategies',
    title: 'Strategies',
    routeRef: strategiesRouteRef,
    noHeader: true,
    loader: () =>
      import('./components/strategies/StrategiesPage').then(m => (
        <m.StrategiesPage />
      )),
  },
});

/** Runs the strategies side by side and compares the results. */
export default createFrontendPlugin({
  pluginId: 'strategy-lab',
  title: 'Compare',
  icon: <RiBarChartLine />,
  info: { packageJson: () => import('../package.json') },
  ...pluginRoutes,
  extensions: [
    mockControlApi,
    comparisonRunnerApi,
    comparePage,
    homePage,
    strategiesPage,
  ],
});
