import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Container, Flex, PluginHeader, Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { FrobsTable } from './FrobsTable';

/** What the page shows, also as a part of another page. */
export const FrobsPageContent = () => {
  const baseUrl = useApi(configApiRef).getString('frobsDirect.baseUrl');
  const request = `GET ${baseUrl}/list`;
  return (
    <Flex direction="column" gap="4">
      <Text as="p">
        The browser calls FrobsCo itself: <code>{request}</code>.
        <br />
        FrobsCo must be reachable from the browser, allow this origin by CORS,
        and need no secret.
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
    <PluginHeader title="Direct" icon={<RiArrowRightLine />} />
    <NfsFrobsPage />
  </>
);
