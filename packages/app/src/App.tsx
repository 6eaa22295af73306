import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  OAuthRequestDialog,
  Progress,
} from '@backstage/core-components';
import { ApiExplorerPage } from '@backstage/plugin-api-docs';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import { orgPlugin } from '@backstage/plugin-org';
import { UserSettingsPage } from '@backstage/plugin-user-settings';
import { FrobsAggregatorPage } from '@internal/plugin-frobs-aggregator';
import { FrobsDirectPage } from '@internal/plugin-frobs-direct';
import { FrobsGraphqlPage } from '@internal/plugin-frobs-graphql';
import { FrobsProxyPage } from '@internal/plugin-frobs-proxy';
import {
  AppSignInPage,
  FrobsCoAccount,
  NotFoundPage,
  StrategiesPage,
  StrategyLabHomePage,
  StrategyLabPage,
} from '@internal/plugin-strategy-lab';
import { lazy, Suspense, type ReactNode } from 'react';
import { Helmet } from 'react-helmet';
import { Route } from 'react-router-dom';
import { apis } from './apis';

// A visitor who has not signed in does not load what these are made of.
const Root = lazy(() =>
  import('./components/Root/Root').then(m => ({ default: m.Root })),
);
const EntityPage = lazy(() =>
  import('./components/catalog/EntityPage').then(m => ({
    default: m.EntityPage,
  })),
);

const app = createApp({
  apis,
  // No page of its own mounts it.
  plugins: [orgPlugin],
  bindRoutes({ bind }) {
    bind(orgPlugin.externalRoutes, {
      catalogIndex: catalogPlugin.routes.catalogIndex,
    });
  },
  components: {
    NotFoundErrorPage: NotFoundPage,
    SignInPage: AppSignInPage,
  },
});

/** Adds what a page with a header of Backstage UI lacks: a landmark and a title. */
const inMain = (title: string, page: ReactNode) => (
  <main>
    <Helmet title={title} />
    {page}
  </main>
);

const routes = (
  <FlatRoutes>
    <Route path="/" element={inMain('Home', <StrategyLabHomePage />)} />
    <Route
      path="/strategies"
      element={inMain('Strategies', <StrategiesPage />)}
    />
    <Route path="/compare" element={inMain('Compare', <StrategyLabPage />)} />
    <Route
      path="/frobs-direct"
      element={inMain('Direct', <FrobsDirectPage />)}
    />
    <Route path="/frobs-proxy" element={inMain('Proxy', <FrobsProxyPage />)} />
    <Route
      path="/frobs-aggregator"
      element={inMain('Backend plugin', <FrobsAggregatorPage />)}
    />
    <Route
      path="/frobs-graphql"
      element={inMain('GraphQL', <FrobsGraphqlPage />)}
    />
    <Route path="/catalog" element={<CatalogIndexPage />} />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      <EntityPage />
    </Route>
    <Route path="/api-docs" element={<ApiExplorerPage />} />
    <Route
      path="/settings"
      element={<UserSettingsPage providerSettings={<FrobsCoAccount />} />}
    />
  </FlatRoutes>
);

export default app.createRoot(
  <>
    <AlertDisplay />
    <OAuthRequestDialog />
    <AppRouter>
      <Suspense fallback={<Progress />}>
        <Root>{routes}</Root>
      </Suspense>
    </AppRouter>
  </>,
);
