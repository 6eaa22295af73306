import { Text } from '@backstage/ui';
import type { Expectation } from '@internal/strategies';

const FIT_LABELS = {
  yes: { sign: '●', label: 'Fits' },
  costly: { sign: '◐', label: 'Works, with overhead' },
  no: { sign: '○', label: 'Does not fit' },
};

/** Whether to choose a strategy in a scenario. */
export const FitBadge = ({ fits }: Pick<Expectation, 'fits'>) => {
  const { sign, label } = FIT_LABELS[fits];
  return (
    <Text variant="body-small">
      <span aria-hidden="true">{sign}</span> {label}
    </Text>
  );
};
