import { ErrorPage, Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  ARTICLE_URL,
  describeCriterion,
  SCENARIOS,
  STRATEGIES,
} from '@internal/strategies';
import { useParams } from 'react-router-dom';
import { resultKey } from '../../runner/ComparisonStore';
import { scenariosRouteRef } from '../../routes';
import { RunBar } from '../RunBar';
import { useComparisonRunner } from '../useComparisonRunner';
import { Charts } from './Charts';
import { StrategyCard } from './StrategyCard';

/** One scenario: the question, the result of each strategy, and the reasons. */
export const ScenarioDetails = () => {
  const { id = '' } = useParams();
  const scenariosPath = useRouteRef(scenariosRouteRef);
  const { results, running } = useComparisonRunner();
  const scenario = SCENARIOS.find(each => each.id === id);
  if (!scenario) {
    return (
      <ErrorPage status="404" statusMessage={`There is no scenario '${id}'`} />
    );
  }
  const scenarioResults = STRATEGIES.flatMap(
    each => results[resultKey(id, each)] ?? [],
  );
  return (
    <Flex direction="column" gap="4">
      <Link to={scenariosPath()}>All scenarios</Link>
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
      {scenarioResults.length > 0 && <Charts results={scenarioResults} />}
      {STRATEGIES.map(strategy => (
        <StrategyCard
          key={strategy}
          strategy={strategy}
          expected={scenario.expected[strategy]}
          result={results[resultKey(id, strategy)]}
          running={
            running?.scenario === id && running.strategy === strategy
              ? running
              : undefined
          }
        />
      ))}
    </Flex>
  );
};
