import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';
import type { Strategy } from '@internal/strategies';

export const rootRouteRef = createRouteRef({ id: 'strategy-lab' });

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

/** The pages of the plugins that the lab compares. */
export const strategyRouteRefs = {
  direct: pageOf('frobs-direct'),
  proxy: pageOf('frobs-proxy'),
  backend: pageOf('frobs-aggregator'),
  graphql: pageOf('frobs-graphql'),
} satisfies Record<Strategy, unknown>;
