import { Content, Header, Page } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Container, Flex, Text } from '@backstage/ui';
import { FrobsTable } from './FrobsTable';

/** Says in two lines how the data gets to the browser. */
const StrategyInfo = ({ request }: { request: string }) => (
  <Text as="p">
    The browser calls FrobsCo itself: <code>{request}</code>.
    <br />
    FrobsCo must be reachable from the browser, allow this origin by CORS, and
    need no secret.
  </Text>
);

const FrobsPageContent = () => {
  const baseUrl = useApi(configApiRef).getString('frobsDirect.baseUrl');
  const request = `GET ${baseUrl}/list`;
  return (
    <Flex direction="column" gap="4">
      <StrategyInfo request={request} />
      <FrobsTable request={request} />
    </Flex>
  );
};

/** The plugin's page: how the frobs get to the browser, and the frobs. */
export const FrobsPage = () => (
  <Page themeId="tool">
    <Header title="Direct" subtitle="Browser → FrobsCo" />
    <Content>
      <FrobsPageContent />
    </Content>
  </Page>
);

/** The same for the new frontend system, in which the app adds the header. */
export const NfsFrobsPage = () => (
  <Container>
    <FrobsPageContent />
  </Container>
);
