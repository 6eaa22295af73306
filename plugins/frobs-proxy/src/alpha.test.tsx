import {
  createExtensionTester,
  mockApis,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import plugin from './alpha';
// Jest compiles it here, before a test waits for the plugin to load it.
import './components/FrobsPage';

const frob = {
  id: 'frob-001',
  name: 'Sprocket',
  owner: 'team-a',
  status: 'active',
  weight: 12,
  createdAt: '2026-01-01T00:00:00.000Z',
};

it('has a page and its API in the new frontend system', async () => {
  const fetch = async () => Response.json([frob]);
  const page = createExtensionTester(plugin.getExtension('page:frobs-proxy'));
  renderInTestApp(page.reactElement(), {
    features: [plugin],
    apis: [mockApis.fetch({ baseImplementation: fetch })],
  });
  expect(await screen.findByText('Sprocket')).toBeVisible();
});
