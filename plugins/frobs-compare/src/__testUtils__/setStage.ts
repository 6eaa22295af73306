import { registerMswTestHooks } from '@backstage/test-utils';
import { setupServer } from 'msw/node';
import { runCell } from '../lab/runCell';
import { findScenario, type Scenario, type Strategy } from '../scenarios';
import { createStage } from './createStage';
import { stubObserver } from './stubObserver';

/** A stage for each test, in a browser that measures 10 and 20 bytes per request. */
export function setStage() {
  const server = setupServer();
  registerMswTestHooks(server);
  const current = {} as ReturnType<typeof createStage> & {
    abort: AbortController;
    observer: ReturnType<typeof stubObserver>;
  };

  beforeEach(() => {
    const observer = stubObserver();
    Object.assign(current, createStage(), { observer });
    current.abort = new AbortController();
    server.use(...current.handlers);
    server.events.on('request:start', ({ request }) => {
      const now = performance.now();
      observer.report({
        name: request.url,
        startTime: now,
        responseEnd: now + 1,
        encodedBodySize: 10,
        decodedBodySize: 20,
      });
    });
  });
  afterEach(() => {
    server.events.removeAllListeners();
    current.observer.restore();
  });

  /** Runs the plain scenario, but for what is told otherwise. */
  const run = (strategy: Strategy, change: Partial<Scenario> = {}) => {
    const scenario = { ...findScenario('plain'), ...change };
    return runCell(current.deps, scenario, strategy, current.abort.signal);
  };
  return { server, stage: current, run };
}
