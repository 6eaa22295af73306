import { createApiFactory, discoveryApiRef } from '@backstage/core-plugin-api';
import {
  FrobsAggregatorClient,
  FrobsAggregatorContent,
} from '@internal/plugin-frobs-aggregator';
import {
  FrobsDirectClient,
  FrobsDirectContent,
} from '@internal/plugin-frobs-direct';
import {
  FrobsGraphqlClient,
  FrobsGraphqlContent,
} from '@internal/plugin-frobs-graphql';
import {
  FrobsProxyClient,
  FrobsProxyContent,
} from '@internal/plugin-frobs-proxy';
import {
  frobsCoAuthApiRef,
  strategyClientsApiRef,
} from '@internal/plugin-strategy-lab';

/** Gives the lab the clients and the pages of the plugins that it compares. */
export const strategyClientsApiFactory = createApiFactory({
  api: strategyClientsApiRef,
  deps: { auth: frobsCoAuthApiRef, discoveryApi: discoveryApiRef },
  factory: ({ auth, discoveryApi }) => ({
    signIn: async options =>
      (await auth.getAccessToken('frobs.read', options)) !== '',
    contents: {
      direct: FrobsDirectContent,
      proxy: FrobsProxyContent,
      backend: FrobsAggregatorContent,
      graphql: FrobsGraphqlContent,
    },
    createClients: ({ configApi, fetchApi, withUserToken }) => ({
      direct: new FrobsDirectClient({
        configApi,
        fetchApi,
        auth: withUserToken ? auth : undefined,
      }),
      proxy: new FrobsProxyClient({ configApi, discoveryApi, fetchApi }),
      backend: new FrobsAggregatorClient({ configApi, discoveryApi, fetchApi }),
      graphql: new FrobsGraphqlClient({ configApi, discoveryApi, fetchApi }),
    }),
  }),
});
