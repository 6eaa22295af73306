import {
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { frobsCoAuthApiRef } from '@internal/plugin-frobs-direct';
import { comparisonApiRef, mockControlApiRef } from './api';
import { Comparison } from './lab/Comparison';
import { MockControl } from './lab/MockControl';
import { runCell } from './lab/runCell';

export const mockControlApiFactory = createApiFactory({
  api: mockControlApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => new MockControl(deps),
});

export const comparisonApiFactory = createApiFactory({
  api: comparisonApiRef,
  deps: {
    configApi: configApiRef,
    control: mockControlApiRef,
    discoveryApi: discoveryApiRef,
    fetchApi: fetchApiRef,
    frobsAuth: frobsCoAuthApiRef,
  },
  factory: deps =>
    new Comparison({
      runCell: (...cell) => runCell(deps, ...cell),
      cleanUp: () => deps.control.reset(),
      storage: window.localStorage,
      session: window.sessionStorage,
    }),
});
