import { Flex, Text } from '@backstage/ui';
import {
  STRATEGIES,
  STRATEGY_LABELS,
  type Recommendation,
  type Strategy,
} from '@internal/strategies';
import type { PropsWithChildren } from 'react';
import { StrategyLink } from '../StrategyLink';
import { Reasons } from './Reasons';

function summarize({ strategy, combination }: Recommendation): string {
  if (strategy) {
    return `Recommended: ${STRATEGY_LABELS[strategy]}`;
  }
  return combination
    ? `No strategy covers all of this as it is. Closest: ${STRATEGY_LABELS[combination.strategy]}`
    : 'No strategy covers all of this';
}

/** The recommended strategy; screen readers announce changes. */
const Summary = (recommendation: Recommendation) => {
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

/** A part of the recommendation with its heading. */
const Section = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <Flex direction="column" gap="2">
    <Text as="h3" variant="title-small">
      {title}
    </Text>
    {children}
  </Flex>
);

/** Why a strategy is not recommended. */
const RejectedStrategy = ({
  strategy,
  ruledOut,
  caveats,
}: Pick<Recommendation, 'ruledOut' | 'caveats'> & { strategy: Strategy }) => {
  const reasons = [...ruledOut[strategy], ...caveats[strategy]];
  return (
    <Section title={`Not recommended: ${STRATEGY_LABELS[strategy]}`}>
      {reasons.length > 0 ? (
        <Reasons reasons={reasons} />
      ) : (
        <Text>
          It would work, but it needs more maintenance than the recommended
          strategy.
        </Text>
      )}
    </Section>
  );
};

/** The recommended strategy, the reasons, the overhead, and why not the others. */
export const RecommendationDetails = (recommendation: Recommendation) => {
  const { strategy, combination, reasons, ruledOut, caveats } = recommendation;
  const chosen = strategy ?? combination?.strategy;
  const costs = chosen ? caveats[chosen] : [];
  const isAgainst = [...costs, ...(chosen ? ruledOut[chosen] : [])].map(
    ({ fact }) => fact,
  );
  const why = reasons.filter(({ fact }) => !isAgainst.includes(fact));
  return (
    <Flex direction="column" gap="4">
      <Summary {...recommendation} />
      {why.length > 0 && (
        <Section title="Why">
          <Reasons reasons={why} />
        </Section>
      )}
      {costs.length > 0 && (
        <Section title="Overhead">
          <Reasons reasons={costs} showChange />
        </Section>
      )}
      {STRATEGIES.filter(each => each !== strategy).map(each => (
        <RejectedStrategy
          key={each}
          strategy={each}
          ruledOut={ruledOut}
          caveats={caveats}
        />
      ))}
    </Flex>
  );
};
