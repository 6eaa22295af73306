import { useRouteRef } from '@backstage/core-plugin-api';
import { Flex } from '@backstage/ui';
import { STRATEGY_LABELS, type Strategy } from '@internal/strategies';
import {
  RiArrowLeftRightLine,
  RiArrowRightLine,
  RiGitMergeLine,
  RiMindMap,
} from '@remixicon/react';
import { strategyRouteRef } from '../../routes';
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
export const StrategyPage = ({ strategy }: { strategy: Strategy }) => (
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
