import { Flex, Text } from '@backstage/ui';
import { type Recommendation, STRATEGY_LABELS } from '@internal/strategies';
import { StrategyLink } from '../StrategyLink';

function summarize({ strategy, combination }: Recommendation): string {
  if (strategy) {
    return `Recommended: ${STRATEGY_LABELS[strategy]}`;
  }
  return combination
    ? `No strategy covers all of this as it is. Closest: ${STRATEGY_LABELS[combination.strategy]}`
    : 'No strategy covers all of this';
}

/** The recommended strategy; screen readers announce changes. */
export const RecommendationSummary = (recommendation: Recommendation) => {
  const { strategy, combination } = recommendation;
  const chosen = strategy ?? combination?.strategy;
  return (
    <Flex direction="column" gap="2">
      <div aria-live="polite">
        <Text as="h2" variant="title-medium">
          {summarize(recommendation)}
        </Text>
        {combination?.requirements.map(line => (
          <Text as="p" key={line}>
            {line}
          </Text>
        ))}
      </div>
      {chosen && (
        <StrategyLink
          strategy={chosen}
          text={`Open the example: ${STRATEGY_LABELS[chosen]}`}
        />
      )}
    </Flex>
  );
};
