import { Button, Flex, Text } from '@backstage/ui';
import { count } from '@internal/strategies';
import type { ActiveFault } from '../../runner/MockControlClient';
import { describeFault } from './faultOptions';
import type { Controls } from './useMockControl';

/** The active faults with their hit counts, and buttons to remove them. */
export const ActiveFaults = ({
  faults,
  change,
  isDisabled,
}: Controls & { faults: ActiveFault[] }) => (
  <Flex direction="column" gap="2">
    <Text as="h2" variant="title-small">
      Active faults
    </Text>
    {faults.length === 0 ? (
      <Text>No active faults.</Text>
    ) : (
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {faults.map(fault => {
          const { name, json } = describeFault(fault);
          return (
            <li key={fault.id}>
              <Flex direction="column" gap="1" align="start" mb="3">
                <Text weight="bold">{name}</Text>
                <Text>{`Applied ${count(fault.applied, 'time')}`}</Text>
                <Text variant="body-small" color="secondary">
                  <code style={{ overflowWrap: 'anywhere' }}>{json}</code>
                </Text>
                <Button
                  aria-label={`Remove: ${name}`}
                  variant="secondary"
                  isDisabled={isDisabled}
                  onPress={() => change(mock => mock.removeFault(fault.id))}
                >
                  Remove
                </Button>
              </Flex>
            </li>
          );
        })}
      </ul>
    )}
    <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
      <Button
        isDisabled={isDisabled}
        onPress={() => change(mock => mock.reset())}
      >
        Reset
      </Button>
      <Text variant="body-small" color="secondary">
        Removes all faults and clears the mock’s journal.
      </Text>
    </Flex>
  </Flex>
);
