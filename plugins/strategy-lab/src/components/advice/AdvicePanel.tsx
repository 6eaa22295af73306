import { Flex, Grid, Text } from '@backstage/ui';
import { recommend } from '@internal/strategies';
import { FactCheckboxes } from './FactCheckboxes';
import { RecommendationDetails } from './RecommendationDetails';
import { useSelectedFacts } from './useSelectedFacts';

/** Recommends a strategy. */
export const AdvicePanel = () => {
  const { selected, setSelected } = useSelectedFacts();
  return (
    <Flex direction="column" gap="4">
      <Text>
        Select what applies to your API. Your selection is in the URL, so you
        can share the result.
      </Text>
      <Grid.Root columns={{ initial: '1', md: '2' }} gap="6">
        <FactCheckboxes selected={selected} onChange={setSelected} />
        <RecommendationDetails {...recommend(selected)} />
      </Grid.Root>
    </Flex>
  );
};
