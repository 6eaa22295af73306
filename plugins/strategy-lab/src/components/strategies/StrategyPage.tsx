import { useRouteRef } from '@backstage/core-plugin-api';
import { Flex } from '@backstage/ui';
import { STRATEGY_LABELS, type Strategy } from '@internal/strategies';
import { strategyRouteRef } from '../../routes';
import { FaultBanner } from '../faults/FaultBanner';
import { TabbedLabPage } from '../LabPage';
import { STRATEGY_ICONS } from '../strategyIcons';
import { CopyIt } from './CopyIt';
import { Demo } from './Demo';
import { HowItWorks } from './HowItWorks';
import { LastCall } from './LastCall';
import { useLastCall } from './useLastCall';

/** A strategy: its example, when to use it, and what to copy. */
export const StrategyPage = ({ strategy }: { strategy: Strategy }) => {
  const call = useLastCall(strategy);
  const tabs = [
    {
      path: 'demo',
      title: 'Demo',
      content: <Demo strategy={strategy} />,
    },
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
  ];
  return (
    <TabbedLabPage
      title={STRATEGY_LABELS[strategy]}
      icon={STRATEGY_ICONS[strategy]}
      path={useRouteRef(strategyRouteRef)({ strategy })}
      tabs={tabs}
    >
      <Flex direction="column" gap="4" mb="4">
        <FaultBanner />
        <LastCall strategy={strategy} call={call} />
      </Flex>
    </TabbedLabPage>
  );
};
