import { Alert, Card, CardBody, Flex, Text } from '@backstage/ui';
import {
  describeOutcome,
  type Result,
  type Scenario,
  type Strategy,
  STRATEGY_LABELS,
} from '@internal/strategies';
import { FitLabel } from '../fit/FitLabel';
import { RunningText } from '../run/RunningText';
import { StrategyDiagram } from '../StrategyDiagram/StrategyDiagram';
import { colorsOf } from '../strategyColors';
import styles from './details.module.css';
import { failingHopOf } from './failingHop';
import { BigNumbers } from './BigNumbers';

const Outcome = ({
  outcomes,
  result,
}: {
  outcomes: string;
  result?: Result;
}) =>
  result ? (
    <>
      <Text as="p" weight="bold">
        {describeOutcome(result.outcome)}
      </Text>
      <Text as="p">{result.detail}</Text>
    </>
  ) : (
    <Text>{`Expected: ${outcomes}`}</Text>
  );

/** One strategy in one scenario: whether it fits, who calls whom, the result and why. */
export const StrategyCard = ({
  scenario,
  strategy,
  results,
  running,
}: {
  scenario: Scenario;
  strategy: Strategy;
  /** Of all strategies in this scenario. */
  results: Result[];
  running?: { receivedBytes: number };
}) => {
  const expected = scenario.expected[strategy];
  const result = results.find(each => each.strategy === strategy);
  const [expectedOutcome] = expected.outcome;
  return (
    <li {...colorsOf(strategy)}>
      <Card className={styles.card}>
        <CardBody>
          <Flex direction="column" gap="3">
            <Flex direction="column" align="start" gap="1">
              <Text as="h3" variant="title-x-small" weight="bold">
                {STRATEGY_LABELS[strategy]}
              </Text>
              <FitLabel fits={expected.fits} chip />
            </Flex>
            <StrategyDiagram
              strategy={strategy}
              failing={failingHopOf(
                scenario,
                strategy,
                result?.outcome ?? expectedOutcome,
              )}
            />
            <div className={styles.outcome}>
              {running ? (
                <Text>
                  <RunningText receivedBytes={running.receivedBytes} />
                </Text>
              ) : (
                <Outcome
                  outcomes={expected.outcome.map(describeOutcome).join(' or ')}
                  result={result}
                />
              )}
            </div>
            <BigNumbers result={running ? undefined : result} row={results} />
            {result && result.mismatches.length > 0 && (
              <Alert
                status="warning"
                icon
                title="Not as expected"
                description={result.mismatches.join('; ')}
              />
            )}
            <Text>{expected.why}</Text>
            {expected.either && <Text>{expected.either}</Text>}
            {expected.change && (
              <Text>{`What would change it: ${expected.change}`}</Text>
            )}
          </Flex>
        </CardBody>
      </Card>
    </li>
  );
};
