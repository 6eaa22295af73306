import { Flex, Grid, Text, ToggleButton } from '@backstage/ui';
import type { Preset } from '../../runner/MockControlClient';
import type { Controls } from './useMockControl';

/** The mock's presets; one of them is active. */
export const Presets = ({
  presets,
  change,
  isDisabled,
}: Controls & { presets: Preset[] }) => (
  <Flex direction="column" gap="2">
    <Text as="h2" variant="title-small">
      Presets
    </Text>
    <Text>A preset replaces all active faults.</Text>
    <Grid.Root columns={{ initial: '1', md: '2' }} gap="2">
      {presets.map(({ name, description, active }) => (
        <Flex key={name} align="center" gap="2">
          <ToggleButton
            aria-describedby={`preset-${name}`}
            isDisabled={isDisabled}
            isSelected={active}
            iconStart={active ? <span aria-hidden="true">✓</span> : undefined}
            onChange={() => change(mock => mock.applyPreset(name))}
            style={{ flexShrink: 0, minWidth: 160 }}
          >
            {name}
          </ToggleButton>
          <Text id={`preset-${name}`} variant="body-small">
            {description}
          </Text>
        </Flex>
      ))}
    </Grid.Root>
  </Flex>
);
