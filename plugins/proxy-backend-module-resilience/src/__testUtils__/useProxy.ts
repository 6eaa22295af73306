import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import {
  useTestServer,
  type TestServer,
} from '@internal/upstream-node/testUtils';
import { startProxy, type TestProxy } from './startProxy';

/** A server, and the proxy with one endpoint in front of it. */
export interface TestContext {
  api: TestServer;
  /** Once started. */
  proxy: TestProxy;
  /** Starts the proxy with the endpoint `/api-name`; it is stopped after the test. */
  start(
    endpoint?: JsonObject,
    features?: BackendFeature[],
    backendConfig?: JsonObject,
  ): Promise<TestProxy>;
}

/** Call it where tests are described. */
export function useProxy(): TestContext {
  const context: TestContext = {
    api: useTestServer(),
    proxy: undefined!,
    async start(endpoint = {}, features, backendConfig) {
      const targets = [{ url: `${context.api.url}/v1` }];
      // A busy machine takes its time, which is no failure of a target.
      const timeouts = { connect: '1m', response: '1m' };
      context.proxy = await startProxy(
        { '/api-name': { targets, timeouts, ...endpoint } },
        features,
        backendConfig,
      );
      return context.proxy;
    },
  };
  beforeEach(() => {
    context.api.answer = (_request, response) => response.end('ok');
  });
  afterEach(() => context.proxy?.stop());
  return context;
}
