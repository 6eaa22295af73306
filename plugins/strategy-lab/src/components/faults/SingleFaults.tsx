import { Button, Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import { useState } from 'react';
import {
  FAULT_OPTIONS,
  TARGETS,
  toFault,
  type TargetName,
} from './faultOptions';
import type { Controls } from './useMockControl';

/** Faults that can be added one by one. */
export const SingleFaults = ({ change, isDisabled }: Controls) => {
  const [target, setTarget] = useState<TargetName>('list');
  return (
    <Flex direction="column" gap="2">
      <Text as="h2" variant="title-small">
        Single faults
      </Text>
      <Text>Each is added to the active faults.</Text>
      <RadioGroup
        label="Apply to"
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
        {FAULT_OPTIONS.map(option => (
          <Button
            key={option.label}
            variant="secondary"
            isDisabled={isDisabled}
            onPress={() =>
              change(mock => mock.addFault(toFault(option, target)))
            }
          >
            {option.label}
          </Button>
        ))}
      </Flex>
      <Text variant="body-small" color="secondary">
        Refused connections always apply to all of FrobsCo.
      </Text>
    </Flex>
  );
};
