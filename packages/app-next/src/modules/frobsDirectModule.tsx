import { OAuth2 } from '@backstage/core-app-api';
import {
  ApiBlueprint,
  configApiRef,
  coreExtensionData,
  createExtension,
  createFrontendModule,
  discoveryApiRef,
  fetchApiRef,
  oauthRequestApiRef,
} from '@backstage/frontend-plugin-api';
import {
  frobsDirectApiRef,
  FrobsDirectClient,
} from '@internal/plugin-frobs-direct';
import {
  FrobsCoAccount,
  frobsCoAuthApiRef,
} from '@internal/plugin-strategy-lab';

const frobsCoAuthApi = ApiBlueprint.make({
  name: 'auth',
  params: defineParams =>
    defineParams({
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
});

// In place of the plugin's own, whose client sends no token of the user.
const frobsDirectApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: frobsDirectApiRef,
      deps: {
        configApi: configApiRef,
        fetchApi: fetchApiRef,
        auth: frobsCoAuthApiRef,
      },
      factory: deps => new FrobsDirectClient(deps),
    }),
});

const frobsCoAccount = createExtension({
  name: 'frobsco-account',
  attachTo: {
    id: 'sub-page:user-settings/auth-providers',
    input: 'providerSettings',
  },
  output: [coreExtensionData.reactElement],
  factory: () => [coreExtensionData.reactElement(<FrobsCoAccount />)],
});

/** Gives the direct strategy the user's own token, and the settings the account. */
export const frobsDirectModule = createFrontendModule({
  pluginId: 'frobs-direct',
  extensions: [frobsCoAuthApi, frobsDirectApi, frobsCoAccount],
});
