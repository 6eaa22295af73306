import type { JsonObject } from '@backstage/types';
import type { Frobsco } from 'frobsco';
import { control, startMock } from './mock';
import { startProxy, type TestProxy } from './startProxy';

/** The mock, healthy before each test, and the proxy that the test starts. */
export interface TestContext {
  frobsco: Frobsco;
  proxy: TestProxy;
  /** Where a listener of the mock has the API. */
  v1(listener: keyof Frobsco['urls']): string;
  /** Starts the proxy with one endpoint, `/frobs-ha`. */
  start(
    endpoint?: JsonObject,
    options?: Parameters<typeof startProxy>[1],
  ): Promise<TestProxy>;
  /** Lets something go wrong with the mock. */
  fault(fault: object): Promise<void>;
}

/** To be called where tests are described. */
export function useFrobsco(): TestContext {
  const context = {
    v1: listener => `${context.frobsco.urls[listener]}/v1`,
    async start(endpoint = {}, options = {}) {
      const targets = [{ url: context.v1('api') }];
      // A busy machine takes its time, which is no failure of a target.
      const timeouts = { connect: '1m', response: '1m' };
      context.proxy = await startProxy(
        { '/frobs-ha': { targets, timeouts, ...endpoint } },
        options,
      );
      return context.proxy;
    },
    fault: fault => control(context.frobsco, 'POST', '/faults', fault),
  } as TestContext;

  beforeAll(async () => {
    context.frobsco = await startMock();
  });
  beforeEach(() => control(context.frobsco, 'POST', '/reset'));
  afterEach(() => context.proxy.stop());
  afterAll(() => context.frobsco.stop());
  return context;
}
