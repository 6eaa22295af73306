import { Text } from '@backstage/ui';
import type { Recommendation } from '../../advice/recommend';
import type { Strategy } from '../../scenarios';
import { STRATEGY_NAMES } from '../../report/words';
import { Reasons } from './Reasons';
import { Section } from './Section';

/** What speaks against a strategy. */
export const Against = ({
  strategy,
  ruledOut,
  caveats,
}: Pick<Recommendation, 'ruledOut' | 'caveats'> & { strategy: Strategy }) => {
  const reasons = [...ruledOut[strategy], ...caveats[strategy]];
  return (
    <Section title={`Against ${STRATEGY_NAMES[strategy]}`}>
      {reasons.length > 0 ? (
        <Reasons reasons={reasons} />
      ) : (
        <Text>
          Nothing but that it is more to look after than what you need.
        </Text>
      )}
    </Section>
  );
};
