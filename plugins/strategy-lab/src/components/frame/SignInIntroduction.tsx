import { Flex, Text } from '@backstage/ui';

/**
 * What an app with the lab is, for its sign-in page.
 *
 * @param props.isDemo - whether to say what each demo account may do
 */
export const SignInIntroduction = ({ isDemo }: { isDemo: boolean }) => (
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
