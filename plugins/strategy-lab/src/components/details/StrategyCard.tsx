import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import {
  type Expectation,
  type Result,
  type Strategy,
  STRATEGY_LABELS,
} from '@internal/strategies';
import { Verdict } from '../Verdict';
import { Explanation } from './Explanation';
import { BrowserRequests, UpstreamRequests } from './RequestFigures';

/** One strategy in one scenario: the result, the requests on both sides, and the reasons. */
export const StrategyCard = ({
  strategy,
  expected,
  result,
  running,
}: {
  strategy: Strategy;
  expected: Expectation;
  result?: Result;
  running?: { receivedBytes: number };
}) => (
  <Card id={strategy}>
    <CardHeader>
      <Text as="h3" variant="title-small">
        {STRATEGY_LABELS[strategy]}
      </Text>
    </CardHeader>
    <CardBody>
      <Flex direction="column" gap="3">
        <Verdict expected={expected} result={result} running={running}>
          {result && (
            <>
              <Text>{result.detail}</Text>
              <Flex gap="6" mt="2" style={{ flexWrap: 'wrap' }}>
                <BrowserRequests result={result} />
                <UpstreamRequests result={result} />
              </Flex>
            </>
          )}
        </Verdict>
        <Explanation expected={expected} />
      </Flex>
    </CardBody>
  </Card>
);
