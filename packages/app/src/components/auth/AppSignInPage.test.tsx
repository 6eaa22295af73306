import { ConfigReader } from '@backstage/config';
import { configApiRef, discoveryApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { frobsCoAuthApiRef } from '@internal/plugin-frobs-direct';
import { screen } from '@testing-library/react';
import { AppSignInPage } from './AppSignInPage';

const renderPage = (environment: string) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [
          configApiRef,
          new ConfigReader({
            app: { title: 'App' },
            auth: { environment },
            frobsDirect: { authProvider: 'frobsco' },
          }),
        ],
        [discoveryApiRef, { getBaseUrl: async () => 'http://backstage.test' }],
        [frobsCoAuthApiRef, { getBackstageIdentity: async () => undefined }],
      ]}
    >
      <AppSignInPage onSignInSuccess={() => {}} />
    </TestApiProvider>,
  );

describe('AppSignInPage', () => {
  it('offers no guest in production', async () => {
    await renderPage('production');
    await screen.findByText('FrobsCo');
    expect(screen.queryByText('Guest')).toBeNull();
  });

  it('offers a guest in development', async () => {
    await renderPage('development');
    expect(await screen.findByText('Guest')).toBeTruthy();
  });
});
