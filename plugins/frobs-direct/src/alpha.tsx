import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiArrowRightLine } from '@remixicon/react';
import { frobsDirectApiFactory } from './api/FrobsDirectClient';
import { rootRouteRef } from './routes';

const frobsDirectApi = ApiBlueprint.make({
  params: defineParams => defineParams(frobsDirectApiFactory),
});

const frobsPage = PageBlueprint.make({
  params: {
    path: '/frobs-direct',
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/FrobsPage').then(m => <m.NfsFrobsPage />),
  },
});

/** Shows FrobsCo's frobs, called straight from the browser. */
export default createFrontendPlugin({
  pluginId: 'frobs-direct',
  title: 'Direct',
  icon: <RiArrowRightLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [frobsDirectApi, frobsPage],
});
