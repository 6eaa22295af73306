import { useApi } from '@backstage/core-plugin-api';
import { useSyncExternalStore } from 'react';
import { comparisonApiRef } from '../api';

/** The comparison, and where it stands. */
export function useComparison() {
  const comparison = useApi(comparisonApiRef);
  const snapshot = useSyncExternalStore(
    comparison.subscribe,
    comparison.getSnapshot,
  );
  return { comparison, ...snapshot };
}
