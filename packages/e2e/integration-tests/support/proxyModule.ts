import type { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import proxyPlugin from '@backstage/plugin-proxy-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import proxyModule from '@internal/plugin-proxy-backend-module-resilience';
import { useMock, type Mock } from './mock.ts';

interface Options {
  features?: BackendFeature[];
  /** The key `backend` of the config. */
  backend?: JsonObject;
}

/** The mock, and the proxy module in front of it. */
export interface ProxyContext {
  mock: Mock;
  /** The address of the API on a listener of the mock. */
  v1(listener: 'api' | 'replica' | 'tls'): string;
  /** Starts the endpoint `/frobs-ha`; it is stopped after the test. */
  start(endpoint?: JsonObject, options?: Options): Promise<void>;
  /** Sends a request as a signed-in user, to a path below `/api/proxy`. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** Call it where tests are described. */
export function useProxyModule(): ProxyContext {
  const mock = useMock();
  let backend: TestBackend | undefined;
  let url = '';
  afterEach(() => backend?.stop());

  const context: ProxyContext = {
    mock,
    v1: listener => `${mock.urls[listener]}/v1`,
    async start(endpoint = {}, options = {}) {
      const targets = [{ url: context.v1('api') }];
      // Long, so that a busy machine does not look like a failing target.
      const timeouts = { connect: '1m', response: '1m' };
      const data = {
        backend: options.backend,
        permission: { enabled: true },
        proxyResilience: { '/frobs-ha': { targets, timeouts, ...endpoint } },
      };
      backend = await startTestBackend({
        features: [
          proxyPlugin,
          proxyModule,
          mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
          mockServices.rootConfig.factory({ data }),
          ...(options.features ?? []),
        ],
      });
      url = `http://localhost:${backend.server.port()}/api/proxy`;
    },
    fetch: (path, init) =>
      fetch(url + path, {
        ...init,
        headers: { authorization: mockCredentials.user.header() },
      }),
  };
  return context;
}
