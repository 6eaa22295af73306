import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import proxyPlugin from '@backstage/plugin-proxy-backend';
import type { JsonObject } from '@backstage/types';
import {
  useTestServer,
  waitUntil,
  type TestServer,
} from '@internal/upstream-node/testUtils';
import { CONFIG_KEY } from '../config/readEndpoints';
import { proxyModuleResilience } from '../module';
import { createCapturingLogger, type Line } from './capturingLogger';

/** A running backend with the proxy plugin and this module. */
interface TestProxy {
  lines: Line[];
  /** Ends with `/api/proxy`. */
  url: string;
  /** Sends a request as a signed-in user, unless the headers say otherwise. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The answers to all requests that the backend has received. */
  received: ServerResponse[];
  /** The lines about requests, once there are that many: each comes at its end. */
  requests(count?: number): Promise<Line[]>;
  stop(): Promise<void>;
}

/** The real proxy plugin on the real services of a backend; only the callers are made up. */
async function startProxy(
  endpoint: JsonObject,
  features: BackendFeature[] = [],
  backendConfig: JsonObject = {},
): Promise<TestProxy> {
  const { lines, factory: rootLogger } = createCapturingLogger();
  const received: ServerResponse[] = [];
  let server: Server | undefined;
  const backend = createBackend();
  const all = [
    ...features,
    proxyPlugin,
    proxyModuleResilience,
    rootLogger,
    mockServices.auth.factory(),
    rootHttpRouterServiceFactory({
      configure: ({ applyDefaults, server: created }) => {
        server = created as unknown as Server;
        server.on('request', (_request, response) => received.push(response));
        applyDefaults();
      },
    }),
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: 'http://localhost',
          listen: { host: '127.0.0.1', port: 0 },
          ...backendConfig,
        },
        permission: { enabled: features.length > 0 },
        [CONFIG_KEY]: { '/api-name': endpoint },
      },
    }),
  ];
  all.forEach(feature => backend.add(feature));
  try {
    await backend.start();
  } catch (error) {
    await backend.stop();
    throw error;
  }
  const { port } = server!.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/proxy`;
  return {
    lines,
    received,
    url,
    fetch: (path, init) =>
      fetch(url + path, {
        ...init,
        headers: {
          authorization: mockCredentials.user.header(),
          ...init?.headers,
        },
      }),
    async requests(count = 1) {
      const found = () => lines.filter(({ type }) => type === 'proxiedRequest');
      await waitUntil(() => found().length >= count);
      return found();
    },
    stop: () => backend.stop(),
  };
}

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
    api: undefined!,
    proxy: undefined!,
    async start(endpoint = {}, features, backendConfig) {
      const targets = [{ url: `${context.api.url}/v1` }];
      // A busy machine takes its time, which is no failure of a target.
      const timeouts = { connect: '1m', response: '1m' };
      context.proxy = await startProxy(
        { targets, timeouts, ...endpoint },
        features,
        backendConfig,
      );
      return context.proxy;
    },
  };
  // First the proxy, which may still wait for the server.
  afterEach(() => context.proxy?.stop());
  context.api = useTestServer();
  beforeEach(() => {
    context.api.answer = (_request, response) => response.end('ok');
  });
  return context;
}
