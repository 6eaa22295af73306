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

/** The reasons for the recommended strategy, its overhead, and why not the others. */
export const ReasonsFor = (recommendation: Recommendation) => {
  const { strategy, requirements, reasons, ruledOut, caveats } = recommendation;
  const against = (each: Strategy) => [...ruledOut[each], ...caveats[each]];
  const costs = strategy ? caveats[strategy] : [];
  const isAgainst = strategy ? against(strategy).map(({ fact }) => fact) : [];
  const why = reasons.filter(({ fact }) => !isAgainst.includes(fact));
  const rejected = STRATEGIES.filter(each => each !== strategy || requirements);
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
      {rejected.map(each => (
        <Section key={each} title={`Not recommended: ${STRATEGY_LABELS[each]}`}>
          {against(each).length > 0 ? (
            <Reasons reasons={against(each)} />
          ) : (
            <Text>
              It would work, but it needs more maintenance than the recommended
              strategy.
            </Text>
          )}
        </Section>
      ))}
    </>
  );
};
