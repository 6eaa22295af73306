import { useRouteRef } from '@backstage/core-plugin-api';
import { RiBarChartLine } from '@remixicon/react';
import { Route, Routes } from 'react-router-dom';
import { rootRouteRef } from '../routes';
import { AdvicePanel } from './advice/AdvicePanel';
import { ScenarioDetails } from './details/ScenarioDetails';
import { FaultsPanel } from './faults/FaultsPanel';
import { TabbedLabPage } from './LabPage';
import { Overview } from './overview/Overview';
import { useHasMock } from './useHasMock';

const scenarios = (
  <Routes>
    <Route path="/" element={<Overview />} />
    <Route path="/:id" element={<ScenarioDetails />} />
  </Routes>
);

const TABS = [
  { path: 'scenarios', title: 'Scenarios', content: scenarios },
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
