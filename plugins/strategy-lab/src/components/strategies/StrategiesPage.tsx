import { useRouteRef } from '@backstage/core-plugin-api';
import { Flex } from '@backstage/ui';
import {
  STRATEGIES,
  STRATEGY_LABELS,
  type Strategy,
} from '@internal/strategies';
import {
  RiArrowLeftRightLine,
  RiArrowRightLine,
  RiGitMergeLine,
  RiMindMap,
} from '@remixicon/react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { homeRouteRef, strategyRouteRef } from '../../routes';
import { FaultBanner } from '../faults/FaultBanner';
import { TabbedLabPage } from '../LabPage';
import { CopyIt } from './CopyIt';
import { Demo } from './Demo';
import { HowItWorks } from './HowItWorks';
import { LastCall } from './LastCall';

/** The icons of the plugins. */
const ICONS = {
  direct: <RiArrowRightLine />,
  proxy: <RiArrowLeftRightLine />,
  backend: <RiGitMergeLine />,
  graphql: <RiMindMap />,
};

/** A strategy: its example, when to use it, and what to copy. */
const StrategyPage = ({ strategy }: { strategy: Strategy }) => (
  <TabbedLabPage
    title={STRATEGY_LABELS[strategy]}
    icon={ICONS[strategy]}
    path={useRouteRef(strategyRouteRef)({ strategy })}
    tabs={[
      { path: 'demo', title: 'Demo', content: <Demo strategy={strategy} /> },
      {
        path: 'how',
        title: 'How it works',
        content: <HowItWorks strategy={strategy} />,
      },
      {
        path: 'copy',
        title: 'Copy it',
        content: <CopyIt strategy={strategy} />,
      },
    ]}
  >
    <Flex direction="column" gap="4" mb="4">
      <FaultBanner />
      <LastCall strategy={strategy} />
    </Flex>
  </TabbedLabPage>
);

/** A page for each strategy; unknown ones lead home. */
export const StrategiesPage = () => {
  const homePath = useRouteRef(homeRouteRef)();
  return (
    <Routes>
      {STRATEGIES.map(strategy => (
        <Route
          key={strategy}
          path={`${strategy}/*`}
          element={<StrategyPage key={strategy} strategy={strategy} />}
        />
      ))}
      <Route path="*" element={<Navigate to={homePath} replace />} />
    </Routes>
  );
};
