import { Flex, Text } from '@backstage/ui';
import { Link } from '@backstage/core-components';
import { ARTICLE_URL } from '@internal/strategies';
import { Matrix } from './Matrix';
import { RunBar } from './RunBar';
import { Route, Routes } from 'react-router-dom';
import { ScenarioDetails } from './details/ScenarioDetails';

/** All scenarios with the results of each strategy. */
const Overview = () => (
  <Flex direction="column" gap="4">
    <Text>
      Each scenario sets the FrobsCo mock to one of the problems that the guide{' '}
      <Link to={ARTICLE_URL} underline="always">
        Call Existing API
      </Link>{' '}
      describes. Then your browser loads the same page with all strategies.
    </Text>
    <RunBar />
    <Matrix />
  </Flex>
);

/** An overview of all scenarios, or the details of one. */
export const Scenarios = () => (
  <Routes>
    <Route path="/" element={<Overview />} />
    <Route path="/:id" element={<ScenarioDetails />} />
  </Routes>
);
