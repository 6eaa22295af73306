import { Content, Header, Page } from '@backstage/core-components';
import { Flex } from '@backstage/ui';
import { FrobsTable } from './FrobsTable';
import { Road } from './Road';

/** The plugin's page: which road the frobs took, and the frobs. */
export const FrobsPage = () => (
  <Page themeId="tool">
    <Header title="Frobs, direct" subtitle="From the browser to FrobsCo" />
    <Content>
      <Flex direction="column" gap="4">
        <Road />
        <FrobsTable />
      </Flex>
    </Content>
  </Page>
);
