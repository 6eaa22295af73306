import { readDurationFromConfig } from '@backstage/config';
import { ResponseError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import type { GraphqlClient, StrategyClientsApi } from '../api';
import { toGraphqlClient } from '../toGraphqlClient';

/**
 * Clients that read the config and throw the errors that the plugins' clients do.
 *
 * @param apiUrl - base URL of the Backstage plugins
 */
export const createTestClients =
  (apiUrl: string): StrategyClientsApi['createClients'] =>
  ({ configApi, fetchApi, withUserToken }) => {
    const timeout = configApi.has('frobsDirect.timeout')
      ? readDurationFromConfig(configApi, { key: 'frobsDirect.timeout' })
      : { seconds: 15 };
    const proxyPath =
      configApi.getOptionalString('frobsProxy.proxyPath') ?? '/frobs';
    const backend = `${apiUrl}/frobs-aggregator`;

    const getJson = async (url: string, init?: RequestInit): Promise<any> => {
      const response = await fetchApi.fetch(url, {
        ...init,
        signal: AbortSignal.timeout(durationToMilliseconds(timeout)),
      });
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      return response.json();
    };

    return {
      direct: {
        listFrobs: () =>
          getJson(`${configApi.getString('frobsDirect.baseUrl')}/list`, {
            headers: withUserToken
              ? { authorization: 'Bearer user-token' }
              : {},
          }),
      },
      proxy: { listFrobs: () => getJson(`${apiUrl}/proxy${proxyPath}/list`) },
      backend: {
        getSummary: () => getJson(`${backend}/summary`),
        listFrobs: () => getJson(`${backend}/frobs`),
        setThunk: (thunk, version) =>
          getJson(`${backend}/thunk`, {
            method: 'PUT',
            headers: {
              'content-type': 'application/json',
              'if-match': `"${version}"`,
            },
            body: JSON.stringify(thunk),
          }),
      },
      graphql: createTestGraphqlClient(query =>
        getJson(`${apiUrl}/graphql`, { method: 'POST', body: query }),
      ),
    };
  };

/** A plugin's client whose queries are the names of its methods. */
function createTestGraphqlClient(
  post: (query: string) => Promise<any>,
): GraphqlClient {
  const query = (name: string) => () => post(name);
  return toGraphqlClient({
    getPage: query('page'),
    getSummary: query('summary'),
    setThunk: async () => {
      const { data, errors } = await post('setThunk');
      if (errors.length > 0) {
        throw Object.assign(new Error('refused'), { errors });
      }
      return data;
    },
  });
}
