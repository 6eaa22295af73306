import { Text } from '@backstage/ui';
import { describeOutcome, type Outcome, signOf } from '@internal/strategies';

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
