import { createDevApp } from '@backstage/dev-utils';
import { frobsProxyPlugin, FrobsProxyPage } from '../src';

createDevApp()
  .registerPlugin(frobsProxyPlugin)
  .addPage({
    element: <FrobsProxyPage />,
    title: 'Frobs, proxied',
    path: '/frobs-proxy',
  })
  .render();
