import { SignInPage } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  type SignInPageProps,
} from '@backstage/core-plugin-api';
import { frobsCoAuthApiRef, useSignsInAtFrobsCo } from './frobsCoAccount';
import { SignInIntroduction } from './SignInIntroduction';

const frobsCo = {
  id: 'frobsco',
  title: 'FrobsCo',
  message: 'Sign in with your account at FrobsCo.',
  apiRef: frobsCoAuthApiRef,
};

/**
 * Signs in users with an account at FrobsCo and, unless this is production, guests.
 *
 * @public
 */
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
