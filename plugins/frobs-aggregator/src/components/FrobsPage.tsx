import { Content, Header, Page } from '@backstage/core-components';
import { Flex } from '@backstage/ui';
import { FrobsTable } from './FrobsTable';
import { Road } from './Road';
import { Summary } from './Summary';

/** The plugin's page: which road the frobs took, the summary, and the frobs. */
export const FrobsPage = () => (
  <Page themeId="tool">
    <Header
      title="Frobs, aggregated"
      subtitle="From the browser to a backend plugin, which asks FrobsCo and others"
    />
    <Content>
      <Flex direction="column" gap="4">
        <Road />
        <Summary />
        <FrobsTable />
      </Flex>
    </Content>
  </Page>
);
