import { SignInPage } from '@backstage/core-components';
import {
  configApiRef,
  useApi,
  type SignInPageProps,
} from '@backstage/core-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { frobsCoAuthApiRef, useSignsInAtFrobsCo } from './FrobsCoAccount';

const frobsCo = {
  id: 'frobsco',
  title: 'FrobsCo',
  message: 'Sign in with your account at FrobsCo.',
  apiRef: frobsCoAuthApiRef,
};

/** What the app is and, in a demo, what each account may do. */
const Introduction = ({ isDemo }: { isDemo: boolean }) => (
  <Flex direction="column" gap="2">
    <Text as="h2" variant="title-medium">
      Call an existing API from Backstage
    </Text>
    <Text as="p">
      This app calls one API by four strategies and compares them. It shows
      which one fits your API, and what to copy.
    </Text>
    {isDemo && (
      <ul>
        <li>Guest: may see and change everything.</li>
        <li>freda (password frobs): may also call FrobsCo as herself.</li>
        <li>
          ada (password frobs): the same, but may not set the target weight.
        </li>
      </ul>
    )}
  </Flex>
);

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
      titleComponent={<Introduction isDemo={isDemo} />}
      providers={[...guest, ...atFrobsCo]}
    />
  );
}
