import { createDevApp } from '@backstage/dev-utils';
import { frobsAggregatorPlugin, FrobsAggregatorPage } from '../src';

createDevApp()
  .registerPlugin(frobsAggregatorPlugin)
  .addPage({
    element: <FrobsAggregatorPage />,
    title: 'Frobs, aggregated',
    path: '/frobs-aggregator',
  })
  .render();
