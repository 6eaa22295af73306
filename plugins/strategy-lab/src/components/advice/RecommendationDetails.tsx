import { Flex } from '@backstage/ui';
import { type Recommendation, STRATEGIES } from '@internal/strategies';
import { RejectedStrategy } from './RejectedStrategy';
import { Reasons } from './Reasons';
import { Section } from './Section';
import { RecommendationSummary } from './RecommendationSummary';

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
      <RecommendationSummary {...recommendation} />
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
