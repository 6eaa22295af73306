import { ConfigReader } from '@backstage/config';
import type {
  ConfigApi,
  DiscoveryApi,
  FetchApi,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { Scenario, Strategy } from '@internal/strategies';
import type { StrategyClients, StrategyClientsApi } from '../api';

/** What the clients need. */
export interface ClientDeps {
  configApi: ConfigApi;
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
  strategyClients: StrategyClientsApi;
}

/** Requests JSON from a path below the strategy's base URL. */
export type GetJson = (path: string, init?: RequestInit) => Promise<any>;

/** The plugins' own clients, and plain requests for what these do not offer. */
export interface Clients extends StrategyClients {
  getJson: Record<Strategy | 'catalog', GetJson>;
}

/** A request with a JSON body. */
export const postJson = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** The config of the plugins with the overrides of a scenario. */
function overrideConfig(
  configApi: ConfigApi,
  { timeout, proxyPath, tls }: Scenario,
): ConfigApi {
  const section = (name: string) => configApi.getOptional<object>(name);
  return new ConfigReader({
    frobsDirect: {
      ...section('frobsDirect'),
      ...(tls && { baseUrl: configApi.getString('strategyLab.tlsBaseUrl') }),
      ...(timeout && { timeout }),
    },
    frobsProxy: {
      ...section('frobsProxy'),
      ...(proxyPath && { proxyPath }),
      ...(timeout && { timeout }),
    },
    frobsAggregator: { ...section('frobsAggregator') },
    frobsGraphql: { ...section('frobsGraphql') },
  });
}

const createGetJson =
  ({ fetch }: FetchApi, getBaseUrl: () => Promise<string>): GetJson =>
  async (path, init) => {
    const response = await fetch(`${await getBaseUrl()}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  };

/** Creates the clients for a scenario; all of them use the same `fetch`. */
export function createClients(deps: ClientDeps, scenario: Scenario): Clients {
  const { discoveryApi, fetchApi, strategyClients } = deps;
  const configApi = overrideConfig(deps.configApi, scenario);
  const { proxyPath = '/frobs', signIn = false } = scenario;
  const ofPlugin = (id: string) =>
    createGetJson(fetchApi, () => discoveryApi.getBaseUrl(id));
  return {
    ...strategyClients.createClients({
      configApi,
      fetchApi,
      withUserToken: signIn,
    }),
    getJson: {
      direct: createGetJson(fetchApi, async () =>
        configApi.getString('frobsDirect.baseUrl'),
      ),
      proxy: createGetJson(
        fetchApi,
        async () => `${await discoveryApi.getBaseUrl('proxy')}${proxyPath}`,
      ),
      backend: ofPlugin('frobs-aggregator'),
      graphql: ofPlugin('graphql'),
      catalog: ofPlugin('catalog'),
    },
  };
}
