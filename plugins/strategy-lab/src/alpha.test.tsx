import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import plugin from './alpha';
import { strategyClientsApiRef } from './api';
import { homeRouteRef, rootRouteRef, strategiesRouteRef } from './routes';
// Jest compiles the pages here, before a test waits for the plugin to load one.
import './components/ComparePage';
import './components/home/HomePage';

/** One of the pages, with the plugin's own APIs. */
const renderPage = (
  id: Parameters<typeof plugin.getExtension>[0],
  address: string,
) =>
  renderInTestApp(
    createExtensionTester(plugin.getExtension(id)).reactElement(),
    {
      features: [plugin],
      initialRouteEntries: [address],
      apis: [[strategyClientsApiRef, {} as any]],
      config: { backend: { baseUrl: 'http://backstage.test' } },
      mountedRoutes: {
        '/home': homeRouteRef,
        '/compare': rootRouteRef,
        '/strategies': strategiesRouteRef,
      },
    },
  );

describe('the plugin for the new frontend system', () => {
  it.each([
    ['page:strategy-lab', '/advice', 'Compare'],
    ['page:strategy-lab/home', '/', 'Home'],
  ] as const)('has %s, with its own header', async (id, address, title) => {
    renderPage(id, address);
    expect(
      await screen.findByRole('heading', { level: 1, name: title }),
    ).toBeVisible();
  });
});
