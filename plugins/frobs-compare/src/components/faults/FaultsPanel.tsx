import { Progress } from '@backstage/core-components';
import { Alert, Flex, Text } from '@backstage/ui';
import { useComparison } from '../useComparison';
import { ActiveFaults } from './ActiveFaults';
import { MockProblem } from './MockProblem';
import { Presets } from './Presets';
import { RoadLinks } from './RoadLinks';
import { SingleFaults } from './SingleFaults';
import { useMock } from './useMock';

/** FrobsCo's faults. */
export const FaultsPanel = () => {
  const { running } = useComparison();
  const { settings, error, load, change } = useMock();
  const switches = { change, isDisabled: Boolean(running) };

  if (error) {
    return <MockProblem error={error} onRetry={load} />;
  }
  if (!settings) {
    return <Progress />;
  }
  return (
    <Flex direction="column" gap="4">
      <Text>
        The mock of FrobsCo fails as you tell it to. This page reaches its
        control port through the Backstage proxy.
      </Text>
      <RoadLinks />
      {running && (
        <Alert
          role="status"
          status="info"
          icon
          title="A comparison is running"
          description="It sets the mock itself, so nothing can be switched here until it has ended."
        />
      )}
      <Presets presets={settings.presets} {...switches} />
      <SingleFaults {...switches} />
      <ActiveFaults faults={settings.faults} {...switches} />
    </Flex>
  );
};
