import { Link } from '@backstage/core-components';
import { Container, Flex, Text } from '@backstage/ui';
import { Helmet } from 'react-helmet';
import { useLocation } from 'react-router-dom';

/** What an app with the lab shows at an address that has no page. */
export const NotFoundPage = () => {
  const { pathname } = useLocation();
  return (
    <main>
      <Helmet title="Page not found" />
      <Container pt="8">
        <Flex direction="column" gap="3">
          <Text as="h1" variant="title-medium">
            Page not found
          </Text>
          <Text as="p">{`There is no page at ${pathname}.`}</Text>
          <Text as="p">
            <Link to="/" underline="always">
              Go to the home page
            </Link>
          </Text>
        </Flex>
      </Container>
    </main>
  );
};
