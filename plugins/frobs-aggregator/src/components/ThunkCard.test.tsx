import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  MockPermissionApi,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { createSummary } from '../../dev/sampleApi';
import { ThunkCard } from './ThunkCard';

// In a file of its own: decisions on permissions outlive a test.
it('hides the form from users without the permission, and names the permission', async () => {
  const denying = new MockPermissionApi(() => AuthorizeResult.DENY);
  await renderInTestApp(
    <TestApiProvider apis={[[permissionApiRef, denying]]}>
      <ThunkCard summary={createSummary()} onThunkSet={() => {}} />
    </TestApiProvider>,
  );
  expect(await screen.findByText(/frobs\.thunk\.update/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Set' })).toBeNull();
});
