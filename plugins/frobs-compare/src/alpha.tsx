/**
 * The roads to FrobsCo, run side by side and measured, for the new frontend system.
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
import { comparisonApiFactory, mockControlApiFactory } from './apiFactories';
import { rootRouteRef } from './routes';

const mockControlApi = ApiBlueprint.make({
  name: 'mock-control',
  params: defineParams => defineParams(mockControlApiFactory),
});

const comparisonApi = ApiBlueprint.make({
  name: 'comparison',
  params: defineParams => defineParams(comparisonApiFactory),
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
    title: 'Which one for me?',
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
    title: 'Faults',
    loader: () =>
      import('./components/faults/FaultsPanel').then(m => (
        <Container>
          <m.FaultsPanel />
        </Container>
      )),
  },
});

/**
 * Runs the strategies side by side and compares what becomes of them.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'frobs-compare',
  title: 'Compare',
  icon: <RiBarChartLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    mockControlApi,
    comparisonApi,
    page,
    scenariosPage,
    advicePage,
    faultsPage,
  ],
});
