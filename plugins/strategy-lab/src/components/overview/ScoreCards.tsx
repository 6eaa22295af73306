import { Card, CardBody, Flex, Text } from '@backstage/ui';
import {
  FIT_SCORES,
  SCENARIOS,
  STRATEGIES,
  STRATEGY_LABELS,
} from '@internal/strategies';
import { FitBar } from '../fit/FitBar';
import { colorsOf } from '../strategyColors';
import styles from './ScoreCards.module.css';

/** In how many scenarios each strategy fits, and where it is the simplest that does. */
export const ScoreCards = () => (
  <ul className={styles.cards}>
    {STRATEGIES.map(strategy => {
      const { yes, simplest } = FIT_SCORES[strategy];
      return (
        <li key={strategy} {...colorsOf(strategy)}>
          <Card className={styles.card}>
            <CardBody>
              <Flex direction="column" gap="2">
                <Text as="h2" variant="title-x-small" weight="bold">
                  {STRATEGY_LABELS[strategy]}
                </Text>
                <Text>
                  <span className={styles.number}>{yes}</span>
                  {` of ${SCENARIOS.length} fit`}
                </Text>
                <FitBar strategy={strategy} />
                <Text variant="body-small">
                  {'Simplest that fits: '}
                  <b>{simplest}</b>
                </Text>
              </Flex>
            </CardBody>
          </Card>
        </li>
      );
    })}
  </ul>
);
