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
import type { ComponentType } from 'react';
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

const comparisonRunnerApi = ApiBlueprint.make({
  name: 'comparison-runner',
  params: defineParams => defineParams(comparisonRunnerApiFactory),
});

const page = PageBlueprint.make({
  params: { path: '/compare', routeRef: rootRouteRef },
});

const createTab = <Path extends string>(
  path: Path,
  title: string,
  load: () => Promise<ComponentType>,
) =>
  SubPageBlueprint.make({
    name: path,
    params: {
      path,
      title,
      loader: async () => {
        const Content = await load();
        return (
          <Container>
            <Content />
          </Container>
        );
      },
    },
  });

const scenariosPage = createTab('scenarios', 'Scenarios', () =>
  import('./components/Scenarios').then(m => m.Scenarios),
);

const advicePage = createTab('advice', 'Find your strategy', () =>
  import('./components/advice/AdvicePanel').then(m => m.AdvicePanel),
);

const faultsPage = createTab('faults', 'Inject faults', () =>
  import('./components/faults/FaultsPanel').then(m => m.FaultsPanel),
);

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
    comparisonRunnerApi,
    page,
    scenariosPage,
    advicePage,
    faultsPage,
  ],
});
