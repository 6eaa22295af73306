import { OAuth2 } from '@backstage/core-app-api';
import {
  configApiRef,
  createApiFactory,
  discoveryApiRef,
  errorApiRef,
  fetchApiRef,
  identityApiRef,
  oauthRequestApiRef,
  storageApiRef,
  type AnyApiFactory,
} from '@backstage/core-plugin-api';
import { UserSettingsStorage } from '@backstage/plugin-user-settings';
import {
  frobsDirectApiRef,
  FrobsDirectClient,
} from '@internal/plugin-frobs-direct';
import { frobsCoAuthApiRef } from '@internal/plugin-strategy-lab';
import { strategyClientsApiFactory } from './strategyClients';

export const apis: AnyApiFactory[] = [
  createApiFactory({
    api: storageApiRef,
    deps: {
      discoveryApi: discoveryApiRef,
      errorApi: errorApiRef,
      fetchApi: fetchApiRef,
      identityApi: identityApiRef,
    },
    factory: deps => UserSettingsStorage.create(deps),
  }),
  createApiFactory({
    api: frobsCoAuthApiRef,
    deps: {
      configApi: configApiRef,
      discoveryApi: discoveryApiRef,
      oauthRequestApi: oauthRequestApiRef,
    },
    factory: ({ configApi, ...deps }) =>
      OAuth2.create({
        ...deps,
        configApi,
        provider: {
          id:
            configApi.getOptionalString('frobsDirect.authProvider') ??
            'frobsco',
          title: 'FrobsCo',
          icon: () => null,
        },
        environment: configApi.getOptionalString('auth.environment'),
        // All at once: a user who signs in with FrobsCo is not asked again.
        defaultScopes: ['openid', 'profile', 'email', 'frobs.read'],
      }),
  }),
  // In place of the plugin's own factory, whose client sends no token of the user.
  createApiFactory({
    api: frobsDirectApiRef,
    deps: {
      configApi: configApiRef,
      fetchApi: fetchApiRef,
      auth: frobsCoAuthApiRef,
    },
    factory: deps => new FrobsDirectClient(deps),
  }),
  strategyClientsApiFactory,
];
