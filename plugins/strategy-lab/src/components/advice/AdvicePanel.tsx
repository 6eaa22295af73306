import { Flex, Text } from '@backstage/ui';
import {
  FACTS,
  PLAIN,
  recommend,
  STRATEGY_LABELS,
  type Recommendation,
} from '@internal/strategies';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { colorsOf } from '../strategyColors';
import styles from './AdvicePanel.module.css';
import { FactCheckboxes } from './FactCheckboxes';
import { NextSteps } from './NextSteps';
import { ReasonsFor } from './ReasonsFor';

const FACT_IDS = [PLAIN, ...FACTS].map(({ id }) => id);

/** The selected facts; their ids are in the URL, so that it can be shared. */
function useSelectedFacts() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const requested = params.get('facts')?.split(',') ?? [];
  return {
    selected: FACT_IDS.filter(id => requested.includes(id)),
    setSelected: (next: string[]) => {
      const sorted = FACT_IDS.filter(id => next.includes(id));
      const search = sorted.length > 0 ? `?facts=${sorted.join(',')}` : '';
      navigate({ search }, { replace: true });
    },
  };
}

/** The recommended strategy, or the closest one and what it takes. */
const Verdict = ({ strategy, requirements }: Recommendation) => {
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

/** Recommends a strategy, once something is selected. */
export const AdvicePanel = () => {
  const { selected, setSelected } = useSelectedFacts();
  const recommendation = selected.length > 0 ? recommend(selected) : undefined;
  return (
    <div className={styles.advice}>
      <div className={styles.facts}>
        <FactCheckboxes selected={selected} onChange={setSelected} />
      </div>
      <div className={styles.verdict} aria-live="polite">
        {recommendation ? (
          <Verdict {...recommendation} />
        ) : (
          <Text as="p" color="secondary">
            Select what applies to your API to get a recommendation. Your
            selection is in the URL, so you can share the result.
          </Text>
        )}
      </div>
      {recommendation && (
        <Flex direction="column" gap="4" className={styles.details}>
          <NextSteps {...recommendation} />
          <ReasonsFor {...recommendation} />
        </Flex>
      )}
    </div>
  );
};
