import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';
import type { Strategy } from '@internal/strategies';

export const rootRouteRef = createRouteRef({ id: 'strategy-lab' });

export const adviceRouteRef = createSubRouteRef({
  id: 'strategy-lab-advice',
  parent: rootRouteRef,
  path: '/advice',
});

export const homeRouteRef = createRouteRef({ id: 'strategy-lab-home' });

export const strategiesRouteRef = createRouteRef({
  id: 'strategy-lab-strategies',
});

/** The lab's page of a strategy. */
export const strategyRouteRef = createSubRouteRef({
  id: 'strategy-lab-strategy',
  parent: strategiesRouteRef,
  path: '/:strategy',
});

export const scenariosRouteRef = createSubRouteRef({
  id: 'strategy-lab-scenarios',
  parent: rootRouteRef,
  path: '/scenarios',
});

export const scenarioRouteRef = createSubRouteRef({
  id: 'strategy-lab-scenario',
  parent: rootRouteRef,
  path: '/scenarios/:id',
});

const pageOf = (pluginId: string) =>
  createExternalRouteRef({
    id: pluginId,
    optional: true,
    defaultTarget: `${pluginId}.root`,
  });

/** The plugins' own pages. */
export const strategyRouteRefs = {
  direct: pageOf('frobs-direct'),
  proxy: pageOf('frobs-proxy'),
  backend: pageOf('frobs-aggregator'),
  graphql: pageOf('frobs-graphql'),
} satisfies Record<Strategy, unknown>;

/** What both frontend systems know of the plugin. */
export const pluginRoutes = {
  routes: {
    root: rootRouteRef,
    home: homeRouteRef,
    strategies: strategiesRouteRef,
  },
  externalRoutes: strategyRouteRefs,
};
