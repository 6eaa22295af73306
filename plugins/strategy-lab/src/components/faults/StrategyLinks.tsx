import { Flex, Text } from '@backstage/ui';
import { STRATEGIES, STRATEGY_LABELS } from '@internal/strategies';
import { StrategyLink } from '../StrategyLink';

/** Links to the pages on which the faults show. */
export const StrategyLinks = () => (
  <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
    <Text>See the effect with each strategy:</Text>
    {STRATEGIES.map(strategy => (
      <StrategyLink
        key={strategy}
        strategy={strategy}
        text={STRATEGY_LABELS[strategy]}
      />
    ))}
  </Flex>
);
