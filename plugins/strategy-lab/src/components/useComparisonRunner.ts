import { useApi } from '@backstage/core-plugin-api';
import { useSyncExternalStore } from 'react';
import { comparisonRunnerApiRef } from '../api';

/** The comparison runner and its state. */
export function useComparisonRunner() {
  const runner = useApi(comparisonRunnerApiRef);
  const snapshot = useSyncExternalStore(
    runner.store.subscribe,
    runner.store.getSnapshot,
  );
  return { runner, ...snapshot };
}
