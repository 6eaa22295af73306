import { configApiRef } from '@backstage/core-plugin-api';
import {
  MockConfigApi,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type { ComponentProps, ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  homeRouteRef,
  rootRouteRef,
  strategiesRouteRef,
  strategyRouteRefs,
} from '../routes';

/** Renders components at an address of an app that has all pages. */
export const renderInLab = (
  children: ReactNode,
  {
    apis = [],
    path = '*',
    address = '/compare',
    config = { strategyLab: {} },
  }: {
    apis?: ComponentProps<typeof TestApiProvider>['apis'];
    path?: string;
    address?: string;
    config?: ConstructorParameters<typeof MockConfigApi>[0];
  } = {},
) =>
  renderInTestApp(
    <TestApiProvider
      apis={[[configApiRef, new MockConfigApi(config)], ...apis]}
    >
      <Routes>
        <Route path={path} element={children} />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: {
        '/': homeRouteRef,
        '/compare': rootRouteRef,
        '/strategies': strategiesRouteRef,
        '/frobs-direct': strategyRouteRefs.direct,
        '/frobs-proxy': strategyRouteRefs.proxy,
        '/frobs-aggregator': strategyRouteRefs.backend,
        '/frobs-graphql': strategyRouteRefs.graphql,
      },
    },
  );
