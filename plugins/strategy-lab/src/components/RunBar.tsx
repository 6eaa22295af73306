import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  count,
  findScenario,
  SCENARIOS,
  STRATEGY_LABELS,
} from '@internal/strategies';
import type { Snapshot } from '../runner/ComparisonStore';
import { MockUnreachableError } from '../runner/MockControlClient';
import { ExportButtons } from './ExportButtons';
import { useComparisonRunner } from './useComparisonRunner';

const describeSkipped = ({
  scenario,
  strategy,
  reason,
}: Snapshot['skipped'][number]) =>
  `${findScenario(scenario).title}, ${STRATEGY_LABELS[strategy]}: ${reason}`;

/** Starts and cancels runs, and shows the progress. */
export const RunBar = ({ ids }: { ids?: string[] }) => {
  const { runner, running, problem, remaining, results, skipped } =
    useComparisonRunner();
  const shown = ids ?? SCENARIOS.map(({ id }) => id);
  const shownResults = Object.values(results).filter(({ scenario }) =>
    shown.includes(scenario),
  );
  const canResume = !running && !ids && remaining.length > 0;

  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        {running ? (
          <Button variant="secondary" onPress={runner.cancel}>
            Cancel
          </Button>
        ) : (
          <Button onPress={() => runner.run(ids, { mayAsk: Boolean(ids) })}>
            {ids ? 'Run' : 'Run all'}
          </Button>
        )}
        {canResume && (
          <Button variant="secondary" onPress={() => runner.run(remaining)}>
            {`Resume (${remaining.length} left)`}
          </Button>
        )}
        {!running && shownResults.length > 0 && (
          <ExportButtons results={shownResults} />
        )}
      </Flex>
      {running && (
        <Flex direction="column" gap="1">
          <progress
            aria-label="Progress"
            value={running.done}
            max={running.total}
            style={{ width: '100%' }}
          />
          <Text>
            {`${running.done + 1} of ${running.total}: ${
              findScenario(running.scenario).title
            }, ${STRATEGY_LABELS[running.strategy]}`}
          </Text>
        </Flex>
      )}
      {!running && skipped.length > 0 && (
        <Alert
          role="status"
          status="info"
          icon
          title={`${count(skipped.length, 'cell')} left out`}
          description={skipped.map(describeSkipped).join('; ')}
        />
      )}
      {problem && (
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
      )}
    </Flex>
  );
};
