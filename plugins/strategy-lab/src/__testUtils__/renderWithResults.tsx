import type { Result } from '@internal/strategies';
import type { ReactNode } from 'react';
import { comparisonRunnerApiRef } from '../api';
import type { FindReasonToSkip, RunScenario } from '../runner/ComparisonRunner';
import { resultKey } from '../runner/ComparisonStore';
import { createRunner } from './createRunner';
import { renderInLab } from './renderInLab';

/** Renders components with a runner that has these results. */
export async function renderWithResults(
  children: ReactNode,
  options: {
    results?: Result[];
    runScenario?: RunScenario;
    findReasonToSkip?: FindReasonToSkip;
    /** The route and the address. */
    path?: string;
    address?: string;
  } = {},
) {
  const { results = [], path, address, ...runs } = options;
  const stored = results.map(result => [
    resultKey(result.scenario, result.strategy),
    result,
  ]);
  const runner = createRunner({
    ...runs,
    storage: {
      getItem: () => JSON.stringify(Object.fromEntries(stored)),
      setItem: () => {},
    },
  });
  await renderInLab(children, {
    apis: [[comparisonRunnerApiRef, runner]],
    path,
    address,
  });
  return { runner };
}
