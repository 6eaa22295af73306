import { Text } from '@backstage/ui';
import { STRATEGY_LABELS, type Recommendation } from '@internal/strategies';
import { colorsOf } from '../strategyColors';
import styles from './Verdict.module.css';

/** The recommended strategy, or the closest one and what it takes. */
export const Verdict = ({ strategy, combination }: Recommendation) => {
  const chosen = strategy ?? combination?.strategy;
  if (!chosen) {
    return (
      <Text as="h2" variant="title-small">
        No strategy covers all of this
      </Text>
    );
  }
  return (
    <div {...colorsOf(chosen)}>
      <div className={styles.verdict}>
        <Text as="h2" variant="title-x-small">
          {`${strategy ? 'Recommended' : 'Closest'}: ${STRATEGY_LABELS[chosen]}`}
        </Text>
        {combination && (
          <>
            <Text as="p">No strategy covers all of this as it is.</Text>
            {combination.requirements.map(line => (
              <Text as="p" key={line}>
                {line}
              </Text>
            ))}
          </>
        )}
      </div>
    </div>
  );
};
