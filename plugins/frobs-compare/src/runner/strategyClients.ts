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
import type { Scenario } from '@internal/strategies';

/** What the clients need. */
export interface StrategyClientDeps {
  configApi: ConfigApi;
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
  frobsAuth: OAuthApi & SessionApi;
}

/** Requests JSON from a path below the strategy's base URL. */
export type GetJson = (path: string, init?: RequestInit) => Promise<any>;

/** The plugins' own clients, and plain requests for what these do not offer. */
export interface StrategyClients {
  direct: { client: FrobsDirectClient; get: GetJson };
  proxy: { client: FrobsProxyClient; get: GetJson };
  backend: { client: FrobsAggregatorClient; get: GetJson };
}

/** The config of the three plugins with the overrides of a scenario. */
function configure(
  configApi: ConfigApi,
  { timeout, proxyPath, tls }: Scenario,
): ConfigApi {
  const section = (name: string) => configApi.getOptional<object>(name);
  return new ConfigReader({
    frobsDirect: {
      ...section('frobsDirect'),
      ...(tls && { baseUrl: configApi.getString('frobsCompare.tlsBaseUrl') }),
      ...(timeout && { timeout }),
    },
    frobsProxy: {
      ...section('frobsProxy'),
      ...(proxyPath && { proxyPath }),
      ...(timeout && { timeout }),
    },
    frobsAggregator: { ...section('frobsAggregator') },
  });
}

const createJsonFetcher =
  (base: () => Promise<string>, fetch: FetchApi['fetch']): GetJson =>
  async (path, init) => {
    const response = await fetch(`${await base()}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  };

/** Creates the three clients for a scenario, on one `fetch`. */
export function createStrategyClients(
  deps: StrategyClientDeps,
  scenario: Scenario,
): StrategyClients {
  const configApi = configure(deps.configApi, scenario);
  const { discoveryApi, fetchApi, frobsAuth } = deps;
  const { fetch } = fetchApi;
  const proxyPath = scenario.proxyPath ?? '/frobs';
  return {
    direct: {
      client: new FrobsDirectClient({
        configApi,
        fetchApi,
        auth: scenario.signIn ? frobsAuth : undefined,
      }),
      get: createJsonFetcher(
        async () => configApi.getString('frobsDirect.baseUrl'),
        fetch,
      ),
    },
    proxy: {
      client: new FrobsProxyClient({ configApi, discoveryApi, fetchApi }),
      get: createJsonFetcher(
        async () => `${await discoveryApi.getBaseUrl('proxy')}${proxyPath}`,
        fetch,
      ),
    },
    backend: {
      client: new FrobsAggregatorClient({ configApi, discoveryApi, fetchApi }),
      get: createJsonFetcher(
        () => discoveryApi.getBaseUrl('frobs-aggregator'),
        fetch,
      ),
    },
  };
}
