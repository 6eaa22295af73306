import { Content, Header, Page } from '@backstage/core-components';
import { Container, Flex, Header as BuiHeader } from '@backstage/ui';
import { FrobsTable } from './FrobsTable';
import { StrategyInfo } from './StrategyInfo';
import { Summary } from './Summary';

const title = 'Frobs, aggregated';
const subtitle =
  'From the browser to a backend plugin, which asks FrobsCo and others';

const FrobsPageContent = () => (
  <Flex direction="column" gap="4">
    <StrategyInfo />
    <Summary />
    <FrobsTable />
  </Flex>
);

/** The plugin's page: how the frobs get there, the summary, and the frobs. */
export const FrobsPage = () => (
  <Page themeId="tool">
    <Header title={title} subtitle={subtitle} />
    <Content>
      <FrobsPageContent />
    </Content>
  </Page>
);

/** The same for the new frontend system, in which the app frames pages. */
export const NfsFrobsPage = () => (
  <>
    <BuiHeader title={title} description={subtitle} />
    <Container>
      <FrobsPageContent />
    </Container>
  </>
);
