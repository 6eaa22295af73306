import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiMindMap } from '@remixicon/react';
import { frobsGraphqlApiFactory } from './api/FrobsGraphqlClient';
import { rootRouteRef } from './routes';

const frobsGraphqlApi = ApiBlueprint.make({
  params: defineParams => defineParams(frobsGraphqlApiFactory),
});

const frobsPage = PageBlueprint.make({
  params: {
    path: '/frobs-graphql',
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/FrobsPage').then(m => <m.NfsFrobsPage />),
  },
});

/** Shows FrobsCo's frobs, called through the graph. */
export default createFrontendPlugin({
  pluginId: 'frobs-graphql',
  title: 'GraphQL',
  icon: <RiMindMap />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [frobsGraphqlApi, frobsPage],
});
