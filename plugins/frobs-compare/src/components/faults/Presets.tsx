import { Flex, Grid, Text, ToggleButton } from '@backstage/ui';
import type { Preset } from '../../lab/MockControl';
import type { Change } from './useMock';

/** The situations that the mock knows, of which one is on. */
export const Presets = ({
  presets,
  change,
  isDisabled,
}: {
  presets: Preset[];
  change: Change;
  isDisabled: boolean;
}) => (
  <Flex direction="column" gap="2">
    <Text as="h2" variant="title-small">
      Presets
    </Text>
    <Text>One takes the place of whatever is set.</Text>
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
