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
  status: 'active',
  weight: 12,
  score: 42,
  flerp: null,
  owner: null,
};

it('has a page and its API in the new frontend system', async () => {
  const frobs = { items: [frob], total: 1, nextCursor: null };
  const fetch = async () =>
    Response.json({ data: { frobs, frobSummary: null } });
  const page = createExtensionTester(plugin.getExtension('page:frobs-graphql'));
  renderInTestApp(page.reactElement(), {
    features: [plugin],
    apis: [mockApis.fetch({ baseImplementation: fetch })],
  });
  expect(await screen.findByText('Sprocket')).toBeVisible();
});
