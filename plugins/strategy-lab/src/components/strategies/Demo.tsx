import { Link, Progress } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { STRATEGY_LABELS, type Strategy } from '@internal/strategies';
import { Suspense } from 'react';
import { strategyClientsApiRef } from '../../api';
import { strategyRouteRefs } from '../../routes';
import { useHasMock } from '../useHasMock';
import { GraphiqlButton } from './GraphiqlButton';

/** The page of the plugin, as this strategy's example. */
export const Demo = ({ strategy }: { strategy: Strategy }) => {
  const Content = useApi(strategyClientsApiRef).contents[strategy];
  const ownPath = useRouteRef(strategyRouteRefs[strategy]);
  const hasGraphiql = useHasMock() && strategy === 'graphql';
  return (
    <Flex direction="column" gap="4">
      {hasGraphiql && (
        <div>
          <GraphiqlButton />
        </div>
      )}
      <Suspense fallback={<Progress />}>
        <Content />
      </Suspense>
      {ownPath && (
        <Text as="p" variant="body-small">
          <Link to={ownPath()}>
            {`${STRATEGY_LABELS[strategy]}: the plugin’s own page, without the lab`}
          </Link>
        </Text>
      )}
    </Flex>
  );
};
