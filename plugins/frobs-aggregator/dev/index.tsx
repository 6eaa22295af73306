import { createDevApp } from '@backstage/dev-utils';
import '@backstage/ui/css/styles.css';
import { frobsAggregatorPlugin, FrobsAggregatorPage } from '../src';

createDevApp()
  .registerPlugin(frobsAggregatorPlugin)
  .addPage({
    element: <FrobsAggregatorPage />,
    title: 'Frobs, aggregated',
    path: '/frobs-aggregator',
  })
  .render();
