import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
  type OverridableFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiGitMergeLine } from '@remixicon/react';
import { frobsAggregatorApiFactory } from './api/FrobsAggregatorClient';
import { isFrobAvailable } from './frobIdAnnotation';
import { rootRouteRef } from './routes';

const frobsAggregatorApi = ApiBlueprint.make({
  params: defineParams => defineParams(frobsAggregatorApiFactory),
});

const page = PageBlueprint.make({
  params: {
    path: '/frobs-aggregator',
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/FrobsPage').then(m => <m.NfsFrobsPage />),
  },
});

const entityCard = EntityCardBlueprint.make({
  params: {
    filter: isFrobAvailable,
    loader: () =>
      import('./components/EntityFrobCard').then(m => <m.EntityFrobCard />),
  },
});

const entityContent = EntityContentBlueprint.make({
  params: {
    path: '/frob',
    title: 'Frob',
    filter: isFrobAvailable,
    loader: () =>
      import('./components/EntityFrobContent').then(m => (
        <m.EntityFrobContent />
      )),
  },
});

/** Shows FrobsCo's frobs, called by a backend plugin. */
// The type is written out: where two versions of a dependency are installed, TypeScript
// cannot name the one that it infers (TS2742).
const plugin: OverridableFrontendPlugin = createFrontendPlugin({
  pluginId: 'frobs-aggregator',
  title: 'Backend plugin',
  icon: <RiGitMergeLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [frobsAggregatorApi, page, entityCard, entityContent],
});

export default plugin;
