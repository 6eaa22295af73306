import { Progress } from '@backstage/core-components';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { STRATEGIES } from '@internal/strategies';
import { MockUnreachableError } from '../../runner/MockControlClient';
import { StrategyLink } from '../StrategyLink';
import { useComparisonRunner } from '../useComparisonRunner';
import { ActiveFaults } from './ActiveFaults';
import { Presets } from './Presets';
import { SingleFaults } from './SingleFaults';
import { useMockControl } from './useMockControl';

const SOLUTION =
  'Start it with `yarn workspace frobsco start`, or start everything with ' +
  '`yarn dev`. If it is running, the proxy endpoint /frobsco-control is missing: ' +
  'only app-config.local.yaml has it.';

/** Controls the faults of the FrobsCo mock. */
export const FaultsPanel = () => {
  const { running } = useComparisonRunner();
  const { settings, error, changeError, load, change } = useMockControl();
  const controls = { change, isDisabled: Boolean(running) };

  if (error) {
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title={error.message}
        description={
          error instanceof MockUnreachableError ? SOLUTION : undefined
        }
        customActions={
          <Button variant="secondary" onPress={() => load()}>
            Retry
          </Button>
        }
      />
    );
  }
  if (!settings) {
    return <Progress />;
  }
  return (
    <Flex direction="column" gap="4">
      <Text>
        Make the FrobsCo mock fail. This page calls the mock’s control port
        through the Backstage proxy.
      </Text>
      <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
        <Text>See the effect with each strategy:</Text>
        {STRATEGIES.map(strategy => (
          <StrategyLink key={strategy} strategy={strategy} />
        ))}
      </Flex>
      {changeError && (
        <Alert role="alert" status="danger" icon title={changeError.message} />
      )}
      {running && (
        <Alert
          role="status"
          status="info"
          icon
          title="A comparison is running"
          description="It controls the mock. You can inject faults after it has finished."
        />
      )}
      <Presets presets={settings.presets} {...controls} />
      <SingleFaults {...controls} />
      <ActiveFaults faults={settings.faults} {...controls} />
    </Flex>
  );
};
