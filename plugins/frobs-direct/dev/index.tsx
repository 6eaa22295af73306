import { createApiFactory } from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import {
  frobsDirectPlugin,
  FrobsDirectPage,
  frobsDirectApiRef,
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
    createApiFactory(frobsDirectApiRef, { listFrobs: async () => frobs }),
  )
  .registerPlugin(frobsDirectPlugin)
  .addPage({
    element: <FrobsDirectPage />,
    title: 'Direct',
    path: '/frobs-direct',
  })
  .render();
