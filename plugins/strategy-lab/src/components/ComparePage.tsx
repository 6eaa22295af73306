import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { AdvicePanel } from './advice/AdvicePanel';
import { FaultsPanel } from './faults/FaultsPanel';
import { Scenarios } from './Scenarios';

/** The plugin's page: the scenarios, the recommendation and the faults. */
export const ComparePage = () => (
  <Page themeId="tool">
    <Header
      title="Compare"
      subtitle="Four strategies, one API, identical conditions"
    />
    <TabbedLayout>
      <TabbedLayout.Route path="/scenarios" title="Scenarios">
        <Scenarios />
      </TabbedLayout.Route>
      <TabbedLayout.Route path="/advice" title="Find your strategy">
        <AdvicePanel />
      </TabbedLayout.Route>
      <TabbedLayout.Route path="/faults" title="Inject faults">
        <FaultsPanel />
      </TabbedLayout.Route>
    </TabbedLayout>
  </Page>
);
