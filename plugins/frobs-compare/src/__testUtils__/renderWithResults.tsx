import { alertApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { Result } from '@internal/strategies';
import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { comparisonRunnerApiRef } from '../api';
import {
  ComparisonRunner,
  resultKey,
  type RunScenario,
} from '../runner/ComparisonRunner';

import { emptyStorage } from './emptyStorage';

const never: RunScenario = () => new Promise(() => {});

/** Renders components with a runner that has these results. */
export async function renderWithResults(
  children: ReactNode,
  options: {
    results?: Result[];
    runScenario?: RunScenario;
    /** The route and the address. */
    path?: string;
    address?: string;
  } = {},
) {
  const {
    results = [],
    runScenario = never,
    path = '*',
    address = '/',
  } = options;
  const stored = results.map(each => [
    resultKey(each.scenario, each.strategy),
    each,
  ]);
  const alertApi = { post: jest.fn(), alert$: jest.fn() };
  const runner = new ComparisonRunner({
    runScenario,
    cleanUp: async () => {},
    storage: {
      getItem: () => JSON.stringify(Object.fromEntries(stored)),
      setItem: () => {},
    },
    session: emptyStorage,
  });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [alertApiRef, alertApi],
        [comparisonRunnerApiRef, runner],
      ]}
    >
      <Routes>
        <Route path={path} element={children} />
      </Routes>
    </TestApiProvider>,
    { routeEntries: [address] },
  );
  return { runner, alertApi };
}
