import { useApi } from '@backstage/core-plugin-api';
import { STRATEGIES } from '@internal/strategies';
import { useSyncExternalStore } from 'react';
import { comparisonRunnerApiRef } from '../api';
import { resultKey } from '../runner/ComparisonStore';

/** The comparison runner, its state, and the results of one scenario. */
export function useComparisonRunner() {
  const runner = useApi(comparisonRunnerApiRef);
  const snapshot = useSyncExternalStore(
    runner.store.subscribe,
    runner.store.getSnapshot,
  );
  const resultsOf = (scenario: string) =>
    STRATEGIES.flatMap(
      strategy => snapshot.results[resultKey(scenario, strategy)] ?? [],
    );
  return { runner, resultsOf, ...snapshot };
}
