import { Content, Header, Page } from '@backstage/core-components';
import { Container, Flex, Header as BuiHeader } from '@backstage/ui';
import { FrobsTable } from './FrobsTable';
import { StrategyInfo } from './StrategyInfo';

const title = 'Frobs, proxied';
const subtitle = 'From the browser through the Backstage proxy to FrobsCo';

const FrobsPageContent = () => (
  <Flex direction="column" gap="4">
    <StrategyInfo />
    <FrobsTable />
  </Flex>
);

/** The plugin's page: how the frobs get there, and the frobs. */
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
