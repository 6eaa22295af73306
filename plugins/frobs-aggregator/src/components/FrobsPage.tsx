import { Container, Flex, PluginHeader, Text } from '@backstage/ui';
import { RiGitMergeLine } from '@remixicon/react';
import { FrobsTable } from './FrobsTable';
import { Summary, useSummary } from './Summary';

/** What the page shows, also as a part of another page. */
export const FrobsPageContent = () => {
  const summary = useSummary();
  return (
    <Flex direction="column" gap="4">
      <Text as="p">
        The browser calls a backend plugin with your Backstage token:{' '}
        <code>GET /api/frobs-aggregator/summary</code>.
        <br />
        The plugin calls FrobsCo and its partner, adds the thunk from its own
        database, and returns only what this page shows.
      </Text>
      <Summary {...summary} />
      <FrobsTable summary={summary} />
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
    <PluginHeader title="Backend plugin" icon={<RiGitMergeLine />} />
    <NfsFrobsPage />
  </>
);
