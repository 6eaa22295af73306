import { Flex, Text } from '@backstage/ui';
import { recommend } from '@internal/strategies';
import styles from './AdvicePanel.module.css';
import { FactCheckboxes } from './FactCheckboxes';
import { NextSteps } from './NextSteps';
import { ReasonsFor } from './ReasonsFor';
import { useSelectedFacts } from './useSelectedFacts';
import { Verdict } from './Verdict';

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
