import { Container, Flex, PluginHeader, Text } from '@backstage/ui';
import { RiMindMap } from '@remixicon/react';
import { FrobsOverview } from './FrobsOverview';

/** Says in two lines how the data gets to the browser. */
const StrategyInfo = () => (
  <Text as="p">
    The browser asks the graph for exactly what this page shows, in one request:{' '}
    <code>POST /api/graphql</code>.
    <br />
    Plugins of the backend resolve the fields: from FrobsCo, its partner, the
    catalog and a database.
  </Text>
);

/** What the page shows, also as a part of another page. */
export const FrobsPageContent = () => (
  <Flex direction="column" gap="4">
    <StrategyInfo />
    <FrobsOverview />
  </Flex>
);

/** The page for the new frontend system, in which the app adds the header. */
export const NfsFrobsPage = () => (
  <Container>
    <FrobsPageContent />
  </Container>
);

/** The same with a header. */
export const FrobsPage = () => (
  <>
    <PluginHeader title="GraphQL" icon={<RiMindMap />} />
    <NfsFrobsPage />
  </>
);
