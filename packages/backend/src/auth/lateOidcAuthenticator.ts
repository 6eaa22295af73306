import {
  oidcAuthenticator,
  type OidcAuthResult,
} from '@backstage/plugin-auth-backend-module-oidc-provider';
import { createOAuthAuthenticator } from '@backstage/plugin-auth-node';

type Provider = ReturnType<typeof oidcAuthenticator.initialize>;

/**
 * Backstage's OpenID Connect authenticator, but it looks for the provider only
 * once somebody signs in, and again after a failure. The original looks once,
 * at the start: a provider that is down then stays lost until the next start.
 */
export const lateOidcAuthenticator = createOAuthAuthenticator<
  () => Promise<Provider>,
  OidcAuthResult
>({
  ...oidcAuthenticator,
  initialize(options) {
    // A key that is missing should still fail the start.
    for (const key of ['metadataUrl', 'clientId', 'clientSecret']) {
      options.config.getString(key);
    }
    let provider: Provider | undefined;
    return async () => {
      provider ??= oidcAuthenticator.initialize(options);
      const found = provider;
      await found.promise.catch(error => {
        provider = undefined;
        throw error;
      });
      return found;
    };
  },
  start: async (input, find) => oidcAuthenticator.start(input, await find()),
  authenticate: async (input, find) =>
    oidcAuthenticator.authenticate(input, await find()),
  refresh: async (input, find) =>
    oidcAuthenticator.refresh(input, await find()),
  logout: async (input, find) =>
    oidcAuthenticator.logout?.(input, await find()),
});
