import { Button, Flex, Text } from '@backstage/ui';
import type { ActiveFault } from '../../lab/MockControl';
import { count } from '../../report/words';
import { describeFault } from './describeFault';
import type { Change } from './useMock';

/** The faults that are on, how often each was met, and the ways out. */
export const ActiveFaults = ({
  faults,
  change,
  isDisabled,
}: {
  faults: ActiveFault[];
  change: Change;
  isDisabled: boolean;
}) => (
  <Flex direction="column" gap="2">
    <Text as="h2" variant="title-small">
      Faults that are on
    </Text>
    {faults.length === 0 ? (
      <Text>None.</Text>
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
                  aria-label={`Switch off: ${name}`}
                  variant="secondary"
                  isDisabled={isDisabled}
                  onPress={() => change(mock => mock.removeFault(fault.id))}
                >
                  Switch off
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
        Everything healthy again, and the mock’s journal empty.
      </Text>
    </Flex>
  </Flex>
);
