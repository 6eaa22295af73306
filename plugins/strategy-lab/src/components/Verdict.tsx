import { Alert, Flex, Text } from '@backstage/ui';
import {
  describeOutcome,
  formatBytes,
  signOf,
  type Expectation,
  type Result,
} from '@internal/strategies';
import { useEffect, useState, type PropsWithChildren } from 'react';
import styles from './Verdict.module.css';

const SLOW_MS = 2_000;

const FIT_LABELS = {
  yes: { sign: '●', label: 'Fits' },
  costly: { sign: '◐', label: 'Works, with overhead' },
  no: { sign: '○', label: 'Does not fit' },
};

/** What a running strategy has received, or that it still waits. */
const RunningText = ({ receivedBytes }: { receivedBytes: number }) => {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);

  if (receivedBytes > 0) {
    return <Text>{`Running … ${formatBytes(receivedBytes)} received`}</Text>;
  }
  return <Text>{isSlow ? 'Still waiting for FrobsCo …' : 'Running …'}</Text>;
};

/** The outcome. It has no colour: a failure can be what fits. */
const Outcome = ({
  expected,
  result,
}: {
  expected: Expectation;
  result?: Result;
}) =>
  result ? (
    <Text weight="bold">
      <span aria-hidden="true">{signOf(result.outcome)}</span>{' '}
      {describeOutcome(result.outcome)}
    </Text>
  ) : (
    <Text color="secondary">
      {`Expected: ${expected.outcome.map(describeOutcome).join(' or ')}`}
    </Text>
  );

/**
 * Whether a strategy fits a scenario, and the outcome, or the expected one. The children
 * describe the outcome; they show if there is one.
 */
export const Verdict = ({
  expected,
  result,
  running,
  children,
}: PropsWithChildren<{
  expected: Expectation;
  result?: Result;
  running?: { receivedBytes: number };
}>) => {
  if (running) {
    return <RunningText receivedBytes={running.receivedBytes} />;
  }
  const { sign, label } = FIT_LABELS[expected.fits];
  const mismatches = result?.mismatches ?? [];
  return (
    <Flex direction="column" gap="1">
      <Text
        variant="body-small"
        className={styles.fit}
        data-fits={expected.fits}
      >
        <span aria-hidden="true">{sign}</span> {label}
      </Text>
      <Outcome expected={expected} result={result} />
      {result && children}
      {mismatches.length > 0 && (
        <Alert
          status="warning"
          icon
          title="Not as expected"
          description={mismatches.join('; ')}
        />
      )}
    </Flex>
  );
};
