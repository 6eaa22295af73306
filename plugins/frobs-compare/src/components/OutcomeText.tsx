import { Text } from '@backstage/ui';
import type { Outcome } from '../scenarios';
import { describeOutcome, signOf } from '../report/format';

const COLORS = { '✓': 'success', '◷': 'warning', '✗': 'danger' } as const;

/** An outcome as a sign, a colour and text. */
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
