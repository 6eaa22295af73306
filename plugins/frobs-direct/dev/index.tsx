import { createDevApp } from '@backstage/dev-utils';
import { frobsDirectPlugin, FrobsDirectPage } from '../src';

createDevApp()
  .registerPlugin(frobsDirectPlugin)
  .addPage({
    element: <FrobsDirectPage />,
    title: 'Frobs, direct',
    path: '/frobs-direct',
  })
  .render();
