import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { frobsAuthApiRef } from '@internal/plugin-frobs-direct';
import { screen } from '@testing-library/react';
import plugin from './alpha';

// The code of a tab is loaded once it is to be shown.
const loading = { timeout: 15_000 };

/** One of the page's tabs, with the plugin's own APIs. */
const renderTab = (id: Parameters<typeof plugin.getExtension>[0]) =>
  renderInTestApp(
    createExtensionTester(plugin.getExtension(id)).reactElement(),
    {
      features: [plugin],
      apis: [[frobsAuthApiRef, {}]],
    },
  );

describe('the plugin for the new frontend system', () => {
  it('compares', async () => {
    renderTab('sub-page:frobs-compare/scenarios');
    expect(
      await screen.findByRole('button', { name: 'Run all' }, loading),
    ).toBeVisible();
  }, 20_000);

  it('asks for the facts', async () => {
    renderTab('sub-page:frobs-compare/advice');
    expect(
      (await screen.findAllByRole('checkbox', {}, loading))[0],
    ).toBeVisible();
  }, 20_000);

  it('reaches for the mock', async () => {
    renderTab('sub-page:frobs-compare/faults');
    expect(await screen.findByRole('alert', {}, loading)).toBeVisible();
  }, 20_000);
});
