import { createApiRef } from '@backstage/core-plugin-api';
import type { ComparisonRunner } from './runner/ComparisonRunner';
import type { MockControlClient } from './runner/MockControlClient';

/** Runs the scenarios, also while the user is on another page. */
export const comparisonRunnerApiRef = createApiRef<ComparisonRunner>({
  id: 'plugin.frobs-compare.comparison-runner',
});

/** Controls the FrobsCo mock. */
export const mockControlApiRef = createApiRef<MockControlClient>({
  id: 'plugin.frobs-compare.mock-control',
});
