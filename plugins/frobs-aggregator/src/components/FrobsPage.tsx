import { Content, Header, Page } from '@backstage/core-components';
import { Container, Flex, Text } from '@backstage/ui';
import { FrobsTable } from './FrobsTable';
import { Summary } from './Summary';

/** Says in two lines how the data gets to the browser. */
const StrategyInfo = () => (
  <Text as="p">
    The browser calls a backend plugin with your Backstage token:{' '}
    <code>GET /api/frobs-aggregator/summary</code>.
    <br />
    The plugin calls FrobsCo and its partner, adds the thunk from its own
    database, and returns only what this page shows.
  </Text>
);

const FrobsPageContent = () => (
  <Flex direction="column" gap="4">
    <StrategyInfo />
    <Summary />
    <FrobsTable />
  </Flex>
);

/** The plugin's page: how the frobs get to the browser, the summary, and the frobs. */
export const FrobsPage = () => (
  <Page themeId="tool">
    <Header
      title="Backend plugin"
      subtitle="Browser → backend plugin → FrobsCo and its partner"
    />
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
