import {
  findScenario,
  type Measurement,
  type Scenario,
  type Strategy,
} from '@internal/strategies';
import { runScenario } from '../runner/runScenario';
import { createMockEnvironment } from './createMockEnvironment';
import { setupTestServer } from './setupTestServer';
import { stubObserver } from './stubObserver';

/** An environment for each test; the browser measures 10 and 20 bytes per request. */
export function setupMockEnvironment() {
  const server = setupTestServer();
  const current = {} as ReturnType<typeof createMockEnvironment> & {
    abort: AbortController;
    observer: ReturnType<typeof stubObserver>;
    onReceived: jest.Mock;
  };

  beforeEach(() => {
    const observer = stubObserver();
    Object.assign(current, createMockEnvironment(), {
      observer,
      onReceived: jest.fn(),
    });
    current.abort = new AbortController();
    server.use(...current.handlers);
    server.events.on('request:start', ({ request }) => {
      const now = performance.now();
      observer.report({
        name: request.url,
        startTime: now,
        responseEnd: now + 1,
        transferSize: 310,
        encodedBodySize: 10,
        decodedBodySize: 20,
      });
    });
  });
  afterEach(() => {
    server.events.removeAllListeners();
    current.observer.restore();
  });

  /** Runs the scenario `plain` with the given changes. */
  const run = (
    strategy: Strategy,
    change: Partial<Scenario> = {},
    afterBackend?: Measurement,
  ) => {
    const scenario = { ...findScenario('plain'), ...change };
    return runScenario(current.deps, scenario, strategy, {
      signal: current.abort.signal,
      onReceived: current.onReceived,
      afterBackend,
    });
  };
  return { server, environment: current, run };
}
