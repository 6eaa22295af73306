import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  commonSignInResolvers,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { lateOidcAuthenticator } from './lateOidcAuthenticator';

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
