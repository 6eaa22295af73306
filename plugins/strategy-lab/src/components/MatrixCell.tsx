import { Flex, Text } from '@backstage/ui';
import {
  count,
  describeOutcome,
  type Expectation,
  formatBytes,
  formatMs,
  type Result,
} from '@internal/strategies';
import { Mismatches } from './Mismatches';
import { FitBadge } from './FitBadge';
import { OutcomeText } from './OutcomeText';
import { RunningText } from './RunningText';

/** The result of one strategy in one scenario, or the expected outcome. */
export const MatrixCell = ({
  result,
  expected,
  running,
}: {
  result?: Result;
  expected: Expectation;
  running?: { receivedBytes: number };
}) => {
  if (running) {
    return <RunningText receivedBytes={running.receivedBytes} />;
  }
  if (!result) {
    const outcomes = expected.outcome.map(describeOutcome).join(' or ');
    return <Text color="secondary">{`Expected: ${outcomes}`}</Text>;
  }
  const { failures, milliseconds, requests, wireBytes } = result.figures;
  const figures = [
    count(requests, 'request'),
    ...(requests > 1 && failures > 0 ? [`${failures} failed`] : []),
    formatBytes(wireBytes),
    formatMs(milliseconds),
  ];
  return (
    <Flex direction="column" gap="1">
      <OutcomeText outcome={result.outcome} />
      <FitBadge fits={expected.fits} />
      <Text variant="body-small" color="secondary">
        {figures.join(' · ')}
      </Text>
      <Mismatches mismatches={result.mismatches} />
    </Flex>
  );
};
