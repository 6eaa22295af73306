import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  commonSignInResolvers,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { lateOidcAuthenticator } from './lateOidcAuthenticator';

/** Lets people sign in with FrobsCo, and gives their browsers its tokens. */
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
