import { ErrorPage, Link } from '@backstage/core-components';
import { Flex, Text } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { keyOf } from '../../lab/Comparison';
import {
  ARTICLE_URL,
  describeCriterion,
  SCENARIOS,
  STRATEGIES,
} from '../../scenarios';
import { RunBar } from '../RunBar';
import { useComparison } from '../useComparison';
import { Charts } from './Charts';
import { StrategyCard } from './StrategyCard';

/** One scenario: what it is, what became of each strategy, and why. */
export const ScenarioDetails = () => {
  const { id = '' } = useParams();
  const { results } = useComparison();
  const scenario = SCENARIOS.find(each => each.id === id);
  if (!scenario) {
    return <ErrorPage status="404" statusMessage={`No scenario '${id}'`} />;
  }
  const found = STRATEGIES.flatMap(each => results[keyOf(id, each)] ?? []);
  return (
    <Flex direction="column" gap="4">
      <Link to="/compare/scenarios">All scenarios</Link>
      <Text as="h2" variant="title-medium">
        {scenario.question}
      </Text>
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {scenario.criteria.map(criterion => (
          <li key={criterion}>
            <Link to={ARTICLE_URL} underline="always">
              {criterion}
            </Link>{' '}
            {describeCriterion(criterion)}
          </li>
        ))}
      </ul>
      <RunBar ids={[id]} />
      {found.length > 0 && <Charts results={found} />}
      {STRATEGIES.map(strategy => (
        <StrategyCard
          key={strategy}
          strategy={strategy}
          expected={scenario.expected[strategy]}
          result={results[keyOf(id, strategy)]}
        />
      ))}
    </Flex>
  );
};
