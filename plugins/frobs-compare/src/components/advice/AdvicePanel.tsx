import { Flex, Grid, Text } from '@backstage/ui';
import { recommend } from '../../advice/recommend';
import { FactBoxes } from './FactBoxes';
import { Recommended } from './Recommended';
import { useTicked } from './useTicked';

/** Which strategy to take. */
export const AdvicePanel = () => {
  const { ticked, setTicked } = useTicked();
  return (
    <Flex direction="column" gap="4">
      <Text>
        Tick what is true of your API. The address of this page keeps it, so
        that you can share what comes of it.
      </Text>
      <Grid.Root columns={{ initial: '1', md: '2' }} gap="6">
        <FactBoxes ticked={ticked} onChange={setTicked} />
        <Recommended {...recommend(ticked)} />
      </Grid.Root>
    </Flex>
  );
};
