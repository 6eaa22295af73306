import { Text } from '@backstage/ui';
import type { Expectation } from '../scenarios';

const FITS = {
  yes: { sign: '●', words: 'fits' },
  costly: { sign: '◐', words: 'fits, at a price' },
  no: { sign: '○', words: 'does not fit' },
};

/** Whether to take a strategy in a scenario. */
export const Fit = ({ fits }: Pick<Expectation, 'fits'>) => {
  const { sign, words } = FITS[fits];
  return (
    <Text variant="body-small">
      <span aria-hidden="true">{sign}</span> {words}
    </Text>
  );
};
