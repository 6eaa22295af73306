import { SignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { frobsCoAuthApiRef } from '@internal/plugin-frobs-direct';
import { SignInIntroduction } from '@internal/plugin-strategy-lab';

const frobsCo = {
  id: 'frobsco',
  title: 'FrobsCo',
  message: 'Sign in with your account at FrobsCo.',
  apiRef: frobsCoAuthApiRef,
};

/** Whether the config names the provider of the accounts at FrobsCo. */
export function useSignsInAtFrobsCo(): boolean {
  return useApi(configApiRef).has('frobsDirect.authProvider');
}

/** Signs in users with an account at FrobsCo and, unless this is production, guests. */
export function AppSignInPage(props: SignInPageProps) {
  const environment =
    useApi(configApiRef).getOptionalString('auth.environment');
  const atFrobsCo = useSignsInAtFrobsCo() ? [frobsCo] : [];
  const isDemo = environment !== 'production';
  const guest = isDemo ? (['guest'] as const) : [];
  return (
    <SignInPage
      {...props}
      titleComponent={<SignInIntroduction isDemo={isDemo} />}
      providers={[...guest, ...atFrobsCo]}
    />
  );
}
