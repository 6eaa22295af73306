import { createApiRef } from '@backstage/core-plugin-api';
import type { Comparison } from './lab/Comparison';
import type { MockControl } from './lab/MockControl';

/** Runs the scenarios, also while nobody looks at its page. */
export const comparisonApiRef = createApiRef<Comparison>({
  id: 'plugin.frobs-compare.comparison',
});

/** Sets the mock of FrobsCo. */
export const mockControlApiRef = createApiRef<MockControl>({
  id: 'plugin.frobs-compare.mock-control',
});
