/**
 * Compares the strategies to call an API, for the new frontend system.
 *
 * @packageDocumentation
 */

import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { RiBarChartLine } from '@remixicon/react';
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

const mockControlApi = ApiBlueprint.make({
  name: 'mock-control',
  params: defineParams => defineParams(mockControlApiFactory),
});

const comparisonApi = ApiBlueprint.make({
  name: 'comparison',
  params: defineParams => defineParams(comparisonRunnerApiFactory),
});

const page = PageBlueprint.make({
  params: { path: '/compare', routeRef: rootRouteRef },
});

const scenariosPage = SubPageBlueprint.make({
  name: 'scenarios',
  params: {
    path: 'scenarios',
    title: 'Scenarios',
    loader: () =>
      import('./components/Scenarios').then(m => (
        <Container>
          <m.Scenarios />
        </Container>
      )),
  },
});

const advicePage = SubPageBlueprint.make({
  name: 'advice',
  params: {
    path: 'advice',
    title: 'Find your strategy',
    loader: () =>
      import('./components/advice/AdvicePanel').then(m => (
        <Container>
          <m.AdvicePanel />
        </Container>
      )),
  },
});

const faultsPage = SubPageBlueprint.make({
  name: 'faults',
  params: {
    path: 'faults',
    title: 'Inject faults',
    loader: () =>
      import('./components/faults/FaultsPanel').then(m => (
        <Container>
          <m.FaultsPanel />
        </Container>
      )),
  },
});

/**
 * Runs the strategies side by side and compares the results.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'strategy-lab',
  title: 'Compare',
  icon: <RiBarChartLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    scenario: scenarioRouteRef,
    scenarios: scenariosRouteRef,
  },
  externalRoutes: strategyRouteRefs,
  extensions: [
    mockControlApi,
    comparisonApi,
    page,
    scenariosPage,
    advicePage,
    faultsPage,
  ],
});
