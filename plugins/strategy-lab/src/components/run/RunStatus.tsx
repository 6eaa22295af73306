import { Alert, Text } from '@backstage/ui';
import {
  count,
  findScenario,
  STRATEGY_LABELS,
  type Result,
} from '@internal/strategies';
import type { Snapshot } from '../../runner/ComparisonStore';
import { MockUnreachableError } from '../../runner/MockControlClient';
import styles from './run.module.css';

const describeSkipped = ({
  scenario,
  strategy,
  reason,
}: Snapshot['skipped'][number]) =>
  `${findScenario(scenario).title}, ${STRATEGY_LABELS[strategy]}: ${reason}`;

/** What has run, in one sentence each. */
function describeResults(results: Result[], skipped: Snapshot['skipped']) {
  if (results.length === 0) {
    return 'Not run yet: the page shows what is expected.';
  }
  const asExpected = results.filter(({ mismatches }) => !mismatches.length);
  const last = new Date(
    results
      .map(({ at }) => at)
      .toSorted()
      .at(-1)!,
  );
  const sentences = [
    `${asExpected.length} of ${count(results.length, 'result')} as expected.`,
    `Last run: ${last.toLocaleString()}.`,
  ];
  if (skipped.length > 0) {
    const cells = count(skipped.length, 'cell');
    sentences.push(
      `${cells} left out: ${skipped.map(describeSkipped).join('; ')}.`,
    );
  }
  return sentences.join(' ');
}

/** The progress of a run, or its results. Its height stays the same. */
export const RunStatus = ({
  running,
  results,
  skipped,
  message,
}: Pick<Snapshot, 'running' | 'skipped'> & {
  results: Result[];
  message?: string;
}) => (
  <div className={styles.status}>
    {running ? (
      <>
        <Text>
          {`${running.done + 1} of ${running.total}: ${
            findScenario(running.scenario).title
          }, ${STRATEGY_LABELS[running.strategy]}`}
        </Text>
        <progress
          aria-label="Progress"
          value={running.done}
          max={running.total}
        />
      </>
    ) : (
      <Text role="status" color="secondary">
        {message ?? describeResults(results, skipped)}
      </Text>
    )}
  </div>
);

/** Why a run stopped early, and what to do. */
export const RunProblem = ({ problem }: { problem: Error }) => (
  <Alert
    role="alert"
    status="danger"
    icon
    title={problem.message}
    description={
      problem instanceof MockUnreachableError
        ? 'Start it with `yarn workspace frobsco start`, or start everything with `yarn dev`. Then resume.'
        : 'You can resume with the other scenarios.'
    }
  />
);
