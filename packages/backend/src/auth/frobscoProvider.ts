import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  oidcAuthenticator,
  type OidcAuthResult,
} from '@backstage/plugin-auth-backend-module-oidc-provider';
import {
  authProvidersExtensionPoint,
  commonSignInResolvers,
  createOAuthAuthenticator,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';

type Provider = ReturnType<typeof oidcAuthenticator.initialize>;

/**
 * Backstage's OpenID Connect authenticator, except that it fetches the provider's metadata at
 * the first sign-in, and again after a failure. The original fetches it once, at the start of
 * the backend: if the provider is down then, nobody can sign in until the next start.
 */
export const lateOidcAuthenticator = createOAuthAuthenticator<
  () => Promise<Provider>,
  OidcAuthResult
>({
  ...oidcAuthenticator,
  initialize(options) {
    // A missing key must still fail the start.
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

/** Signs users in at FrobsCo and gives their browsers its access tokens. */
export default createBackendModule({
  pluginId: 'auth',
  moduleId: 'frobsco-provider',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'frobsco',
          factory: createOAuthProviderFactory({
            authenticator: lateOidcAuthenticator,
            signInResolverFactories: commonSignInResolvers,
          }),
        });
      },
    });
  },
});
