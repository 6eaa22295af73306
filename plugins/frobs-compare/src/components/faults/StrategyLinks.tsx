import { Link } from '@backstage/core-components';
import { Flex, Text } from '@backstage/ui';
import { STRATEGIES, STRATEGY_LABELS } from '@internal/strategies';
import { STRATEGY_PAGES } from '../strategyPages';

/** Links to the pages on which the faults show. */
export const StrategyLinks = () => (
  <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
    <Text>See the effect with each strategy:</Text>
    {STRATEGIES.map(strategy => (
      <Link key={strategy} to={STRATEGY_PAGES[strategy]}>
        {STRATEGY_LABELS[strategy]}
      </Link>
    ))}
  </Flex>
);
