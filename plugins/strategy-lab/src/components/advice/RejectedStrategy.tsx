import { Text } from '@backstage/ui';
import {
  type Recommendation,
  type Strategy,
  STRATEGY_LABELS,
} from '@internal/strategies';
import { Reasons } from './Reasons';
import { Section } from './Section';

/** Why a strategy is not recommended. */
export const RejectedStrategy = ({
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
