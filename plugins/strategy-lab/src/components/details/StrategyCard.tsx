import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import {
  describeOutcome,
  type Expectation,
  type Result,
  type Strategy,
  STRATEGY_LABELS,
} from '@internal/strategies';
import { Mismatches } from '../Mismatches';
import { FitBadge } from '../FitBadge';
import { OutcomeText } from '../OutcomeText';
import { RunningText } from '../RunningText';
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
        {running && <RunningText receivedBytes={running.receivedBytes} />}
        {!running && result && (
          <>
            <OutcomeText outcome={result.outcome} />
            <FitBadge fits={expected.fits} />
            <Text>{result.detail}</Text>
            <Mismatches mismatches={result.mismatches} />
            <Flex gap="6" style={{ flexWrap: 'wrap' }}>
              <BrowserRequests result={result} />
              <UpstreamRequests result={result} />
            </Flex>
          </>
        )}
        {!running && !result && (
          <Text color="secondary">
            {`Expected: ${expected.outcome.map(describeOutcome).join(' or ')}`}
          </Text>
        )}
        <Explanation expected={expected} />
      </Flex>
    </CardBody>
  </Card>
);
