import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import type { Result } from '../../lab/Result';
import type { Expectation, Strategy } from '../../scenarios';
import { Differences } from '../Differences';
import { Fit } from '../Fit';
import { OutcomeText } from '../OutcomeText';
import { describeOutcome, STRATEGY_NAMES } from '../../report/words';
import { Explanation } from './Explanation';
import { SeenByBrowser } from './SeenByBrowser';
import { SeenByFrobsCo } from './SeenByFrobsCo';

/** One strategy in one scenario: what was seen on both sides, and why it is so. */
export const StrategyCard = ({
  strategy,
  expected,
  result,
}: {
  strategy: Strategy;
  expected: Expectation;
  result?: Result;
}) => (
  <Card id={strategy}>
    <CardHeader>
      <Text as="h3" variant="title-small">
        {STRATEGY_NAMES[strategy]}
      </Text>
    </CardHeader>
    <CardBody>
      <Flex direction="column" gap="3">
        {result ? (
          <>
            <OutcomeText outcome={result.outcome} />
            <Fit fits={expected.fits} />
            <Text>{result.detail}</Text>
            <Differences differences={result.differences} />
            <Flex gap="6" style={{ flexWrap: 'wrap' }}>
              <SeenByBrowser result={result} />
              <SeenByFrobsCo result={result} />
            </Flex>
          </>
        ) : (
          <Text color="secondary">
            {`Expected: ${expected.outcome.map(describeOutcome).join(' or ')}`}
          </Text>
        )}
        <Explanation expected={expected} />
      </Flex>
    </CardBody>
  </Card>
);
