import { Link } from '@backstage/core-components';
import { Flex, Text } from '@backstage/ui';
import { STRATEGIES } from '../../scenarios';
import { ROAD_PAGES } from '../roadPages';
import { STRATEGY_NAMES } from '../../report/words';

/** The pages on which to see what becomes of the faults. */
export const RoadLinks = () => (
  <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
    <Text>See what each makes of it:</Text>
    {STRATEGIES.map(strategy => (
      <Link key={strategy} to={ROAD_PAGES[strategy]}>
        {STRATEGY_NAMES[strategy]}
      </Link>
    ))}
  </Flex>
);
