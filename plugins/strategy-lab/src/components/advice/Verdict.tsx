import { Text } from '@backstage/ui';
import { STRATEGY_LABELS, type Recommendation } from '@internal/strategies';
import { colorsOf } from '../strategyColors';
import styles from './AdvicePanel.module.css';

/** The recommended strategy, or the closest one and what it takes. */
export const Verdict = ({ strategy, requirements }: Recommendation) => {
  if (!strategy) {
    return (
      <Text as="h2" variant="title-small">
        No strategy covers all of this
      </Text>
    );
  }
  return (
    <div {...colorsOf(strategy)}>
      <div className={styles.strategy}>
        <Text as="h2" variant="title-x-small">
          {`${requirements ? 'Closest' : 'Recommended'}: ${STRATEGY_LABELS[strategy]}`}
        </Text>
        {requirements && (
          <Text as="p">No strategy covers all of this as it is.</Text>
        )}
        {requirements?.map(line => (
          <Text as="p" key={line}>
            {line}
          </Text>
        ))}
      </div>
    </div>
  );
};
