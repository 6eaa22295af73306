import { Button, Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import { useState } from 'react';
import { READY_FAULTS, TARGETS, toFault, type TargetName } from './readyFaults';
import type { Change } from './useMock';

/** Faults to switch on, each on top of what is on already. */
export const SingleFaults = ({
  change,
  isDisabled,
}: {
  change: Change;
  isDisabled: boolean;
}) => {
  const [target, setTarget] = useState<TargetName>('list');
  return (
    <Flex direction="column" gap="2">
      <Text as="h2" variant="title-small">
        Single faults
      </Text>
      <Text>Each comes on top of what is on already.</Text>
      <RadioGroup
        label="What they hit"
        isDisabled={isDisabled}
        value={target}
        onChange={value => setTarget(value as TargetName)}
      >
        {Object.entries(TARGETS).map(([name, { label }]) => (
          <Radio key={name} value={name}>
            {label}
          </Radio>
        ))}
      </RadioGroup>
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        {READY_FAULTS.map(ready => (
          <Button
            key={ready.label}
            variant="secondary"
            isDisabled={isDisabled}
            onPress={() =>
              change(mock => mock.addFault(toFault(ready, target)))
            }
          >
            {ready.label}
          </Button>
        ))}
      </Flex>
      <Text variant="body-small" color="secondary">
        Refused connections always hit everything.
      </Text>
    </Flex>
  );
};
