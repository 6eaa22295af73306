import { Text } from '@backstage/ui';
import type { Outcome } from '../scenarios';
import { describeOutcome, signOf } from '../report/words';

const COLORS = { '✓': 'success', '◷': 'warning', '✗': 'danger' } as const;

/** An outcome by sign, colour and words. */
export const OutcomeText = ({ outcome }: { outcome: Outcome }) => {
  const sign = signOf(outcome);
  return (
    <Text weight="bold">
      <Text color={COLORS[sign]} aria-hidden="true">
        {sign}
      </Text>{' '}
      {describeOutcome(outcome)}
    </Text>
  );
};
