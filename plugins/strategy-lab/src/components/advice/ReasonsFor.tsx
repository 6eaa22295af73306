import { Flex, Text } from '@backstage/ui';
import {
  STRATEGIES,
  STRATEGY_LABELS,
  type Recommendation,
  type Strategy,
} from '@internal/strategies';
import type { PropsWithChildren } from 'react';
import { Reasons } from './Reasons';

/** A part of the recommendation with its heading. */
const Section = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <Flex direction="column" gap="2">
    <Text as="h3" variant="title-x-small">
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

/** The reasons for the recommended strategy, its overhead, and why not the others. */
export const ReasonsFor = (recommendation: Recommendation) => {
  const { strategy, combination, reasons, ruledOut, caveats } = recommendation;
  const chosen = strategy ?? combination?.strategy;
  const costs = chosen ? caveats[chosen] : [];
  const isAgainst = [...costs, ...(chosen ? ruledOut[chosen] : [])].map(
    ({ fact }) => fact,
  );
  const why = reasons.filter(({ fact }) => !isAgainst.includes(fact));
  return (
    <>
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
    </>
  );
};
