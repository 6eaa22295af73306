import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { frobsProxyApiFactory } from './api/FrobsProxyClient';
import { rootRouteRef } from './routes';

const frobsProxyApi = ApiBlueprint.make({
  params: defineParams => defineParams(frobsProxyApiFactory),
});

const frobsPage = PageBlueprint.make({
  params: {
    path: '/frobs-proxy',
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/FrobsPage').then(m => <m.NfsFrobsPage />),
  },
});

/** Shows FrobsCo's frobs, called through the Backstage proxy. */
export default createFrontendPlugin({
  pluginId: 'frobs-proxy',
  title: 'Proxy',
  icon: <RiArrowLeftRightLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [frobsProxyApi, frobsPage],
});
