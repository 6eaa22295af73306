import { useRouteRef } from '@backstage/core-plugin-api';
import { RiBarChartLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';
import { AdvicePanel } from './advice/AdvicePanel';
import { FaultsPanel } from './faults/FaultsPanel';
import { TabbedLabPage } from './LabPage';
import { Scenarios } from './Scenarios';
import { useHasMock } from './useHasMock';

const TABS = [
  { path: 'scenarios', title: 'Scenarios', content: <Scenarios /> },
  { path: 'advice', title: 'Find your strategy', content: <AdvicePanel /> },
];

const FAULTS = {
  path: 'faults',
  title: 'Inject faults',
  content: <FaultsPanel />,
};

/** The scenarios, the recommendation and, where there is a mock, its faults. */
export const ComparePage = () => (
  <TabbedLabPage
    title="Compare"
    icon={<RiBarChartLine />}
    path={useRouteRef(rootRouteRef)()}
    tabs={useHasMock() ? [...TABS, FAULTS] : TABS}
  />
);
