import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { AdvicePanel } from './advice/AdvicePanel';
import { FaultsPanel } from './faults/FaultsPanel';
import { Scenarios } from './Scenarios';

/** The plugin's page: the comparison, FrobsCo's faults, and what to make of it. */
export const ComparePage = () => (
  <Page themeId="tool">
    <Header title="Compare" subtitle="Every road, in the same conditions" />
    <TabbedLayout>
      <TabbedLayout.Route path="/scenarios" title="Scenarios">
        <Scenarios />
      </TabbedLayout.Route>
      <TabbedLayout.Route path="/advice" title="Which one for me?">
        <AdvicePanel />
      </TabbedLayout.Route>
      <TabbedLayout.Route path="/faults" title="Faults">
        <FaultsPanel />
      </TabbedLayout.Route>
    </TabbedLayout>
  </Page>
);
