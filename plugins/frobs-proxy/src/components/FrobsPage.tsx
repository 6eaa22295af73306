import { Content, Header, Page } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Container, Flex, Text } from '@backstage/ui';
import { FrobsTable } from './FrobsTable';

/** Says in two lines how the data gets to the browser. */
const StrategyInfo = ({ request }: { request: string }) => (
  <Text as="p">
    The browser calls the Backstage proxy with your Backstage token:{' '}
    <code>{request}</code>.
    <br />
    The proxy calls FrobsCo as proxy.endpoints says, may add a secret, and
    returns the response unchanged.
  </Text>
);

const FrobsPageContent = () => {
  const proxyPath =
    useApi(configApiRef).getOptionalString('frobsProxy.proxyPath') ?? '/frobs';
  const request = `GET /api/proxy${proxyPath}/list`;
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
    <Header title="Proxy" subtitle="Browser → Backstage proxy → FrobsCo" />
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
