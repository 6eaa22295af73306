import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import plugin from './alpha';
import { strategyClientsApiRef } from './api';
import { rootRouteRef } from './routes';
// Jest compiles the tabs here, before a test waits for the plugin to load one.
import './components/ComparePage';

/** One of the page's tabs, with the plugin's own APIs. */
const renderTab = (id: Parameters<typeof plugin.getExtension>[0]) =>
  renderInTestApp(
    createExtensionTester(plugin.getExtension(id)).reactElement(),
    {
      features: [plugin],
      apis: [[strategyClientsApiRef, {} as any]],
      mountedRoutes: { '/compare': rootRouteRef },
    },
  );

describe('the plugin for the new frontend system', () => {
  it('shows the scenarios', async () => {
    renderTab('sub-page:strategy-lab/scenarios');
    expect(
      await screen.findByRole('button', { name: 'Run all' }),
    ).toBeVisible();
  });

  it('shows the recommendation', async () => {
    renderTab('sub-page:strategy-lab/advice');
    expect((await screen.findAllByRole('checkbox'))[0]).toBeVisible();
  });

  it('shows the faults', async () => {
    renderTab('sub-page:strategy-lab/faults');
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});
