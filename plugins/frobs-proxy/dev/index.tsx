import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import {
  frobsProxyPlugin,
  FrobsProxyPage,
  frobsProxyApiRef,
  type Frob,
} from '../src';

const frobs: Frob[] = ['Sprocket', 'Cog', 'Gear'].map((name, index) => ({
  id: `frob-${index + 1}`,
  name,
  owner: 'team-dev',
  status: 'active',
  weight: 100 * (index + 1),
  createdAt: '2026-01-01T00:00:00.000Z',
}));

// The page on its own: no FrobsCo and no backend behind it.
createDevApp()
  .registerApi(
    createApiFactory(frobsProxyApiRef, { listFrobs: async () => frobs }),
  )
  .registerPlugin(frobsProxyPlugin)
  .addPage({
    element: <FrobsProxyPage />,
    title: 'Proxy',
    path: '/frobs-proxy',
  })
  .render();
