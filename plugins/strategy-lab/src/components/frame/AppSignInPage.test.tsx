import { ConfigReader } from '@backstage/config';
import { configApiRef, discoveryApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { AppSignInPage } from './AppSignInPage';
import { frobsCoAuthApiRef } from './FrobsCoAccount';

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
  it('offers no guest and no demo account in production', async () => {
    await renderPage('production');
    await screen.findByText('FrobsCo');
    expect(screen.getByText(/by four strategies/)).toBeTruthy();
    expect(screen.queryByText('Guest')).toBeNull();
    expect(screen.queryByText(/password/)).toBeNull();
  });

  it('offers a guest and demo accounts in development', async () => {
    await renderPage('development');
    expect(await screen.findByText('Guest')).toBeTruthy();
    expect(screen.getByText(/^freda \(password frobs\)/)).toBeTruthy();
  });
});
