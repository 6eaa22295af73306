import {
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  comparisonRunnerApiRef,
  mockControlApiRef,
  strategyClientsApiRef,
} from './api';
import { ComparisonRunner } from './runner/ComparisonRunner';
import { ComparisonStore } from './runner/ComparisonStore';
import { MockControlClient } from './runner/MockControlClient';
import { createSkipRule } from './runner/createSkipRule';

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
    strategyClients: strategyClientsApiRef,
  },
  factory: deps =>
    new ComparisonRunner({
      runScenario: async (scenario, strategy, options) => {
        const { runScenario } = await import('./runner/runScenario');
        return runScenario(deps, scenario, strategy, options);
      },
      findReasonToSkip: createSkipRule(deps.strategyClients),
      resetMock: () => deps.control.reset(),
      store: new ComparisonStore(window.localStorage),
      session: window.sessionStorage,
    }),
});
