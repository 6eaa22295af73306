import { OAuth2 } from '@backstage/core-app-api';
import type {
  ConfigApi,
  DiscoveryApi,
  OAuthRequestApi,
} from '@backstage/core-plugin-api';
import type { FrobsCoAuthApi } from './frobsCoAuthApiRef';
import { READ_SCOPE } from './UserToken';

/** Backstage's OAuth2, led to FrobsCo by the provider that the config names. */
export function createFrobsCoAuth(deps: {
  configApi: ConfigApi;
  discoveryApi: DiscoveryApi;
  oauthRequestApi: OAuthRequestApi;
}): FrobsCoAuthApi {
  const { configApi } = deps;
  return OAuth2.create({
    ...deps,
    provider: {
      id: configApi.getOptionalString('frobsDirect.authProvider') ?? 'frobsco',
      title: 'FrobsCo',
      icon: () => null,
    },
    environment: configApi.getOptionalString('auth.environment'),
    // All at once, so that whoever signs in with FrobsCo is not asked again.
    defaultScopes: ['openid', 'profile', 'email', READ_SCOPE],
  });
}
