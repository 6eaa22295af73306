import type { AddressInfo, Server } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import proxyPlugin from '@backstage/plugin-proxy-backend';
import type { JsonObject } from '@backstage/types';
import { CONFIG_KEY } from '../config/readEndpoints';
import { proxyModuleResilience } from '../module';
import { createCapturingLogger, type Line } from './capturingLogger';
import { until } from './mock';

/** A running backend with the proxy plugin and this module. */
export interface TestProxy {
  lines: Line[];
  /** Requests to the endpoints go below this. */
  url: string;
  /** Asks as a signed-in user, unless the headers say otherwise. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The lines about requests, once there are that many: they come at their ends. */
  requests(count?: number): Promise<Line[]>;
  stop(): Promise<void>;
}

/**
 * Starts the real proxy plugin on all the real services of a backend, on any free
 * port; only who the callers are is made up.
 */
export async function startProxy(
  endpoints: JsonObject,
  {
    features = [],
    plainEndpoints = {},
  }: { features?: BackendFeature[]; plainEndpoints?: JsonObject } = {},
): Promise<TestProxy> {
  const { lines, factory: rootLogger } = createCapturingLogger();
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
        applyDefaults();
      },
    }),
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: 'http://localhost',
          listen: { host: '127.0.0.1', port: 0 },
        },
        proxy: { endpoints: plainEndpoints },
        [CONFIG_KEY]: endpoints,
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
      await until(() => found().length >= count);
      return found();
    },
    stop: () => backend.stop(),
  };
}
