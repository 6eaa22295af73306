import {
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { frobsCoAuthApiRef } from '@internal/plugin-frobs-direct';
import { comparisonRunnerApiRef, mockControlApiRef } from './api';
import { ComparisonRunner } from './runner/ComparisonRunner';
import { MockControlClient } from './runner/MockControlClient';
import { runScenario } from './runner/runScenario';

export const mockControlApiFactory = createApiFactory({
  api: mockControlApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => new MockControlClient(deps),
});

export const comparisonRunnerApiFactory = createApiFactory({
  api: comparisonRunnerApiRef,
  deps: {
    configApi: configApiRef,
    control: mockControlApiRef,
    discoveryApi: discoveryApiRef,
    fetchApi: fetchApiRef,
    frobsAuth: frobsCoAuthApiRef,
  },
  factory: deps =>
    new ComparisonRunner({
      runScenario: (...cell) => runScenario(deps, ...cell),
      cleanUp: () => deps.control.reset(),
      storage: window.localStorage,
      session: window.sessionStorage,
    }),
});
