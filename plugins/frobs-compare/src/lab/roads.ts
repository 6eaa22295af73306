import { ConfigReader } from '@backstage/config';
import type {
  ConfigApi,
  DiscoveryApi,
  FetchApi,
  OAuthApi,
  SessionApi,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { FrobsAggregatorClient } from '@internal/plugin-frobs-aggregator';
import { FrobsDirectClient } from '@internal/plugin-frobs-direct';
import { FrobsProxyClient } from '@internal/plugin-frobs-proxy';
import type { Scenario } from '../scenarios';

/** What the roads are built from. */
export interface RoadDeps {
  configApi: ConfigApi;
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
  frobsAuth: OAuthApi & SessionApi;
}

/** Gets JSON below the place where a road leads to. */
export type GetJson = (path: string, init?: RequestInit) => Promise<any>;

/** The plugins' own clients, and bare requests for what their pages do not do. */
export interface Roads {
  direct: { client: FrobsDirectClient; get: GetJson };
  proxy: { client: FrobsProxyClient; get: GetJson };
  aggregator: { client: FrobsAggregatorClient; get: GetJson };
}

/** The config of the three plugins, changed to what a scenario needs. */
function configure(
  configApi: ConfigApi,
  { patience, proxyPath, tls }: Scenario,
): ConfigApi {
  const section = (name: string) => configApi.getOptional<object>(name);
  return new ConfigReader({
    frobsDirect: {
      ...section('frobsDirect'),
      ...(tls && { baseUrl: configApi.getString('frobsCompare.tlsBaseUrl') }),
      ...(patience && { timeout: patience }),
    },
    frobsProxy: {
      ...section('frobsProxy'),
      ...(proxyPath && { proxyPath }),
      ...(patience && { timeout: patience }),
    },
    frobsAggregator: { ...section('frobsAggregator') },
  });
}

const jsonBelow =
  (base: () => Promise<string>, fetch: FetchApi['fetch']): GetJson =>
  async (path, init) => {
    const response = await fetch(`${await base()}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  };

/** Builds the three roads on one `fetch`, as a scenario wants them. */
export function createRoads(deps: RoadDeps, scenario: Scenario): Roads {
  const configApi = configure(deps.configApi, scenario);
  const { discoveryApi, fetchApi, frobsAuth } = deps;
  const { fetch } = fetchApi;
  const proxyPath = scenario.proxyPath ?? '/frobs';
  return {
    direct: {
      client: new FrobsDirectClient({
        configApi,
        fetchApi,
        frobsAuth: scenario.signIn ? frobsAuth : undefined,
      }),
      get: jsonBelow(
        async () => configApi.getString('frobsDirect.baseUrl'),
        fetch,
      ),
    },
    proxy: {
      client: new FrobsProxyClient({ configApi, discoveryApi, fetchApi }),
      get: jsonBelow(
        async () => `${await discoveryApi.getBaseUrl('proxy')}${proxyPath}`,
        fetch,
      ),
    },
    aggregator: {
      client: new FrobsAggregatorClient({ configApi, discoveryApi, fetchApi }),
      get: jsonBelow(() => discoveryApi.getBaseUrl('frobs-aggregator'), fetch),
    },
  };
}
