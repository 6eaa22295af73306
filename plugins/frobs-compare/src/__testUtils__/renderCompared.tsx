import { alertApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { comparisonApiRef } from '../api';
import { Comparison, keyOf, type RunCell } from '../lab/Comparison';
import type { Result } from '../lab/Result';

import { emptyStorage } from './emptyStorage';

const never: RunCell = () => new Promise(() => {});

/** Renders what looks at a comparison that has these results already. */
export async function renderCompared(
  children: ReactNode,
  options: {
    results?: Result[];
    runCell?: RunCell;
    /** Below which path, and at which address. */
    path?: string;
    address?: string;
  } = {},
) {
  const { results = [], runCell = never, path = '*', address = '/' } = options;
  const kept = results.map(each => [keyOf(each.scenario, each.strategy), each]);
  const alertApi = { post: jest.fn(), alert$: jest.fn() };
  const comparison = new Comparison({
    runCell,
    cleanUp: async () => {},
    storage: {
      getItem: () => JSON.stringify(Object.fromEntries(kept)),
      setItem: () => {},
    },
    session: emptyStorage,
  });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [alertApiRef, alertApi],
        [comparisonApiRef, comparison],
      ]}
    >
      <Routes>
        <Route path={path} element={children} />
      </Routes>
    </TestApiProvider>,
    { routeEntries: [address] },
  );
  return { comparison, alertApi };
}
