import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Container, Flex, PluginHeader, Text } from '@backstage/ui';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { FrobsTable } from './FrobsTable';

/** What the page shows, also as a part of another page. */
export const FrobsPageContent = () => {
  const proxyPath =
    useApi(configApiRef).getOptionalString('frobsProxy.proxyPath') ?? '/frobs';
  const request = `GET /api/proxy${proxyPath}/list`;
  return (
    <Flex direction="column" gap="4">
      <Text as="p">
        The browser calls the Backstage proxy with your Backstage token:{' '}
        <code>{request}</code>.
        <br />
        The proxy calls FrobsCo as proxy.endpoints says, may add a secret, and
        returns the response unchanged.
      </Text>
      <FrobsTable request={request} />
    </Flex>
  );
};

/** The page for the new frontend system, in which the app adds the header. */
export const NfsFrobsPage = () => (
  <Container>
    <FrobsPageContent />
  </Container>
);

/** The same with a header. */
export const FrobsPage = () => (
  <>
    <PluginHeader title="Proxy" icon={<RiArrowLeftRightLine />} />
    <NfsFrobsPage />
  </>
);
