import { Content, Header, Page } from '@backstage/core-components';
import { Container, Flex, Text } from '@backstage/ui';
import { FrobsOverview } from './FrobsOverview';
import { GraphiqlButton } from './GraphiqlButton';

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

const FrobsPageContent = () => (
  <Flex direction="column" gap="4">
    <StrategyInfo />
    {process.env.NODE_ENV !== 'production' && <GraphiqlButton />}
    <FrobsOverview />
  </Flex>
);

/** The plugin's page: how the frobs get to the browser, the summary, and the frobs. */
export const FrobsPage = () => (
  <Page themeId="tool">
    <Header
      title="GraphQL"
      subtitle="Browser → graph → FrobsCo, its partner and the catalog"
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
