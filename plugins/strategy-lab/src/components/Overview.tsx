import { Flex, Text } from '@backstage/ui';
import { Link } from '@backstage/core-components';
import { ARTICLE_URL } from '@internal/strategies';
import { Matrix } from './Matrix';
import { RunBar } from './RunBar';

/** All scenarios with the results of each strategy. */
export const Overview = () => (
  <Flex direction="column" gap="4">
    <Text>
      Each scenario sets the FrobsCo mock to one of the problems that the guide{' '}
      <Link to={ARTICLE_URL} underline="always">
        Call Existing API
      </Link>{' '}
      describes. Then your browser loads the same page with all three
      strategies.
    </Text>
    <RunBar />
    <Matrix />
  </Flex>
);
