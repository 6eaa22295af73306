import { ResponseError } from '@backstage/errors';
import type { StrategyClientsApi } from '../api';

/**
 * Clients that throw the errors that the plugins' clients do.
 *
 * @param apiUrl - base URL of the Backstage plugins
 */
export const createTestClients =
  (apiUrl: string): StrategyClientsApi['createClients'] =>
  ({ configApi, fetchApi }) => {
    const backend = `${apiUrl}/frobs-aggregator`;

    const getJson = async (url: string, init?: RequestInit): Promise<any> => {
      const response = await fetchApi.fetch(url, init);
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      return response.json();
    };
    /** The queries are the names of the methods. */
    const query = (name: string) => () =>
      getJson(`${apiUrl}/graphql`, { method: 'POST', body: name });

    return {
      direct: {
        listFrobs: () =>
          getJson(`${configApi.getString('frobsDirect.baseUrl')}/list`),
      },
      proxy: { listFrobs: () => getJson(`${apiUrl}/proxy/frobs/list`) },
      backend: {
        getSummary: () => getJson(`${backend}/summary`),
        listFrobs: () => getJson(`${backend}/frobs`),
        setThunk: (thunk, version) =>
          getJson(`${backend}/thunk`, {
            method: 'PUT',
            headers: { 'if-match': `"${version}"` },
            body: JSON.stringify(thunk),
          }),
      },
      graphql: {
        getPage: query('page'),
        getSummary: query('summary'),
        setThunk: async () => {
          const { data, errors } = await query('setThunk')();
          if (errors.length > 0) {
            throw Object.assign(new Error('refused'), { errors });
          }
          return data;
        },
      },
    };
  };
