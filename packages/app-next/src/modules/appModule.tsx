import {
  ApiBlueprint,
  createFrontendModule,
  discoveryApiRef,
  errorApiRef,
  fetchApiRef,
  identityApiRef,
  NotFoundErrorPage,
  storageApiRef,
} from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  SignInPageBlueprint,
  SwappableComponentBlueprint,
} from '@backstage/plugin-app-react';
import { UserSettingsStorage } from '@backstage/plugin-user-settings';
import { Navigation } from './Navigation';

const nav = NavContentBlueprint.make({ params: { component: Navigation } });

const signInPage = SignInPageBlueprint.make({
  params: {
    loader: () =>
      import('@internal/plugin-strategy-lab').then(m => m.AppSignInPage),
  },
});

const notFoundPage = SwappableComponentBlueprint.make({
  name: 'core-not-found-error-page',
  params: define =>
    define({
      component: NotFoundErrorPage,
      loader: () =>
        import('@internal/plugin-strategy-lab').then(m => m.NotFoundPage),
    }),
});

const storageApi = ApiBlueprint.make({
  name: 'storage',
  params: defineParams =>
    defineParams({
      api: storageApiRef,
      deps: {
        discoveryApi: discoveryApiRef,
        errorApi: errorApiRef,
        fetchApi: fetchApiRef,
        identityApi: identityApiRef,
      },
      factory: deps => UserSettingsStorage.create(deps),
    }),
});

/** What takes the place of the app's own parts. */
export const appModule = createFrontendModule({
  pluginId: 'app',
  extensions: [nav, notFoundPage, signInPage, storageApi],
});
