import { Flex } from '@backstage/ui';
import type { Recommendation } from '../../advice/recommend';
import { STRATEGIES } from '../../scenarios';
import { Against } from './Against';
import { Reasons } from './Reasons';
import { Section } from './Section';
import { Verdict } from './Verdict';

/** What to take, why, at what cost, and why none of the others. */
export const Recommended = (recommendation: Recommendation) => {
  const { strategy, combination, reasons, ruledOut, caveats } = recommendation;
  const taken = strategy ?? combination?.strategy;
  const costs = taken ? caveats[taken] : [];
  const isAgainst = [...costs, ...(taken ? ruledOut[taken] : [])].map(
    ({ fact }) => fact,
  );
  const why = reasons.filter(({ fact }) => !isAgainst.includes(fact));
  return (
    <Flex direction="column" gap="4">
      <Verdict {...recommendation} />
      {why.length > 0 && (
        <Section title="Why">
          <Reasons reasons={why} />
        </Section>
      )}
      {costs.length > 0 && (
        <Section title="At a cost">
          <Reasons reasons={costs} showChange />
        </Section>
      )}
      {STRATEGIES.filter(each => each !== strategy).map(each => (
        <Against
          key={each}
          strategy={each}
          ruledOut={ruledOut}
          caveats={caveats}
        />
      ))}
    </Flex>
  );
};
