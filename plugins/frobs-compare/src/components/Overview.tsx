import { Flex, Text } from '@backstage/ui';
import { ARTICLE_URL } from '../scenarios';
import { Link } from '@backstage/core-components';
import { Matrix } from './Matrix';
import { RunBar } from './RunBar';

/** All scenarios, and what becomes of each strategy in them. */
export const Overview = () => (
  <Flex direction="column" gap="4">
    <Text>
      Each reason that the article{' '}
      <Link to={ARTICLE_URL} underline="always">
        Call Existing API
      </Link>{' '}
      gives for a strategy is a question here. Run them: this browser does what
      a user would, while the mock of FrobsCo behaves as the question has it.
    </Text>
    <RunBar />
    <Matrix />
  </Flex>
);
