import { Alert, Button, Flex, Text } from '@backstage/ui';
import { MockUnreachableError } from '../lab/MockControl';
import { findScenario, SCENARIOS } from '../scenarios';
import { CopyMarkdown } from './CopyMarkdown';
import { Download } from './Download';
import { useComparison } from './useComparison';
import { STRATEGY_NAMES } from '../report/words';

/** Starts and stops, and says how far it is. */
export const RunBar = ({ ids }: { ids?: string[] }) => {
  const { comparison, running, problem, left, results } = useComparison();
  const shown = ids ?? SCENARIOS.map(({ id }) => id);
  const shownResults = Object.values(results).filter(({ scenario }) =>
    shown.includes(scenario),
  );
  const canGoOn = !running && !ids && left.length > 0;

  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        {running ? (
          <Button variant="secondary" onPress={comparison.cancel}>
            Cancel
          </Button>
        ) : (
          <Button onPress={() => comparison.run(ids)}>
            {ids ? 'Run' : 'Run all'}
          </Button>
        )}
        {canGoOn && (
          <Button variant="secondary" onPress={() => comparison.run(left)}>
            {`Go on with the other ${left.length}`}
          </Button>
        )}
        {!running && shownResults.length > 0 && (
          <>
            <CopyMarkdown results={shownResults} />
            <Download results={shownResults} />
          </>
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
            }, ${STRATEGY_NAMES[running.strategy]}`}
          </Text>
        </Flex>
      )}
      {problem && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={problem.message}
          description={
            problem instanceof MockUnreachableError
              ? 'Start it with `yarn workspace frobsco start`, or all of it with `yarn dev`, then go on.'
              : 'The other scenarios can go on.'
          }
        />
      )}
    </Flex>
  );
};
