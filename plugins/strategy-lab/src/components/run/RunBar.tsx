import { Button, Flex, Text } from '@backstage/ui';
import { findScenario, SCENARIOS } from '@internal/strategies';
import { useState } from 'react';
import { useComparisonRunner } from '../useComparisonRunner';
import { useHasMock } from '../useHasMock';
import { ExportMenu } from './ExportMenu';
import styles from './run.module.css';
import { RunProblem, RunStatus } from './RunStatus';

const ALL = SCENARIOS.map(({ id }) => id);

/** Starts and cancels runs, and shows the progress. */
export const RunBar = ({ ids }: { ids?: string[] }) => {
  const { runner, running, problem, remaining, results, skipped } =
    useComparisonRunner();
  const [message, setMessage] = useState<string>();
  const hasMock = useHasMock();
  if (!hasMock) {
    return (
      <Text>
        Runs need the bundled mock, which this Backstage does not have. The page
        shows what is expected.
      </Text>
    );
  }
  const shown = ids ?? ALL;
  const shownResults = Object.values(results).filter(({ scenario }) =>
    shown.includes(scenario),
  );
  const run = (scenarios: string[]) => {
    setMessage(undefined);
    runner.run(scenarios.map(findScenario), { mayAsk: Boolean(ids) });
  };

  return (
    <Flex direction="column" gap="2">
      <div className={styles.bar}>
        {running ? (
          <Button variant="secondary" onPress={runner.cancel}>
            Cancel
          </Button>
        ) : (
          <Button onPress={() => run(shown)}>{ids ? 'Run' : 'Run all'}</Button>
        )}
        {!running && !ids && remaining.length > 0 && (
          <Button variant="secondary" onPress={() => run(remaining)}>
            {`Resume (${remaining.length} left)`}
          </Button>
        )}
        <ExportMenu
          results={shownResults}
          name={ids ? `comparison-${ids.join('-')}` : 'comparison'}
          isDisabled={Boolean(running) || shownResults.length === 0}
          onCopied={setMessage}
        />
        <RunStatus
          running={running}
          results={shownResults}
          skipped={skipped.filter(({ scenario }) => shown.includes(scenario))}
          message={message}
        />
      </div>
      {problem && <RunProblem problem={problem} />}
    </Flex>
  );
};
