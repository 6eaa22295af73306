import { Flex, Text } from '@backstage/ui';
import type { Result } from '../lab/Result';
import type { Expectation } from '../scenarios';
import { Differences } from './Differences';
import { Fit } from './Fit';
import { OutcomeText } from './OutcomeText';
import { count, describeOutcome, formatBytes, formatMs } from '../report/words';

/** What became of one strategy, or what is expected to. */
export const MatrixCell = ({
  result,
  expected,
  isRunning,
}: {
  result?: Result;
  expected: Expectation;
  isRunning: boolean;
}) => {
  if (isRunning) {
    return <Text>Running …</Text>;
  }
  if (!result) {
    const outcomes = expected.outcome.map(describeOutcome).join(' or ');
    return <Text color="secondary">{`Expected: ${outcomes}`}</Text>;
  }
  const { failures, milliseconds, requests, wireBytes } = result.figures;
  const facts = [
    count(requests, 'request'),
    ...(requests > 1 && failures > 0 ? [`${failures} failed`] : []),
    formatBytes(wireBytes),
    formatMs(milliseconds),
  ];
  return (
    <Flex direction="column" gap="1">
      <OutcomeText outcome={result.outcome} />
      <Fit fits={expected.fits} />
      <Text variant="body-small" color="secondary">
        {facts.join(' · ')}
      </Text>
      <Differences differences={result.differences} />
    </Flex>
  );
};
