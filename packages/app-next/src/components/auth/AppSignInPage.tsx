import { SignInPage } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/core-plugin-api';
import { frobsCoAuthApiRef } from '@internal/plugin-frobs-direct';
import { useSignsInAtFrobsCo } from './useSignsInAtFrobsCo';

const frobsCo = {
  id: 'frobsco',
  title: 'FrobsCo',
  message: 'Sign in with your account at FrobsCo.',
  apiRef: frobsCoAuthApiRef,
};

/** Lets guests in, and those who have an account at FrobsCo. */
export const AppSignInPage = (props: SignInPageProps) => (
  <SignInPage
    {...props}
    providers={useSignsInAtFrobsCo() ? ['guest', frobsCo] : ['guest']}
  />
);
