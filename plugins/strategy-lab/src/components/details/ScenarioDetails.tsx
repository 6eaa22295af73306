import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import {
  ARTICLE_URL,
  describeCriterion,
  SCENARIOS,
  STRATEGIES,
  type Scenario,
} from '@internal/strategies';
import { useEffect, useRef, type PropsWithChildren } from 'react';
import { Helmet } from 'react-helmet';
import { useParams } from 'react-router-dom';
import { scenariosRouteRef } from '../../routes';
import { RunBar } from '../run/RunBar';
import { useComparisonRunner } from '../useComparisonRunner';
import { Bars } from './Bars';
import { CodeTabs } from './CodeTabs';
import styles from './details.module.css';
import { FiguresTable } from './FiguresTable';
import { RequestsTable } from './RequestsTable';
import { ScenarioNav } from './ScenarioNav';
import { toLane } from './spans';
import { StrategyCard } from './StrategyCard';
import { Timeline } from './Timeline';

const Section = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <Card>
    <CardHeader>
      <Text as="h3" variant="title-small">
        {title}
      </Text>
    </CardHeader>
    <CardBody>
      <Flex direction="column" gap="4">
        {children}
      </Flex>
    </CardBody>
  </Card>
);

/** The title, the question, the lesson and the article's reasons. */
const Introduction = ({ scenario }: { scenario: Scenario }) => {
  const { title, question, lesson, criteria } = scenario;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The page keeps the position of the one before, and would begin in the middle.
    heading.current?.scrollIntoView({ block: 'end' });
    heading.current?.focus();
  }, [scenario]);
  return (
    <>
      <Text
        as="h2"
        variant="title-medium"
        ref={heading}
        tabIndex={-1}
        className={styles.heading}
      >
        {title}
      </Text>
      <Text variant="body-large">{question}</Text>
      <Text variant="body-large" className={styles.lesson}>
        {lesson}
      </Text>
      <ul className={styles.criteria}>
        {criteria.map(criterion => (
          <li key={criterion}>
            <Link to={ARTICLE_URL} underline="always">
              {criterion}
            </Link>{' '}
            {describeCriterion(criterion)}
          </li>
        ))}
      </ul>
    </>
  );
};

const UnknownScenario = ({ id }: { id: string }) => {
  const scenariosPath = useRouteRef(scenariosRouteRef);
  return (
    <Text>
      {`There is no scenario '${id}'. `}
      <Link to={scenariosPath()} underline="always">
        See all scenarios
      </Link>
    </Text>
  );
};

/** One scenario: the question, the strategies side by side, the requests and the code. */
export const ScenarioDetails = () => {
  const { id = '' } = useParams();
  const { resultsOf, running } = useComparisonRunner();
  const scenario = SCENARIOS.find(each => each.id === id);
  if (!scenario) {
    return <UnknownScenario id={id} />;
  }
  const shown = resultsOf(id);
  const lanes = shown.map(toLane);
  const isRunning = (strategy: string) =>
    running?.scenario === id && running.strategy === strategy;
  return (
    <Flex direction="column" gap="4">
      <Helmet title={scenario.title} />
      <ScenarioNav id={id} />
      <Introduction scenario={scenario} />
      <RunBar ids={[id]} />
      <ul className={styles.cards}>
        {STRATEGIES.map(strategy => (
          <StrategyCard
            key={strategy}
            scenario={scenario}
            strategy={strategy}
            results={shown}
            running={isRunning(strategy) ? running : undefined}
          />
        ))}
      </ul>
      {shown.length > 0 && (
        <>
          <Section title="In numbers">
            <Bars results={shown} />
            <FiguresTable results={shown} />
          </Section>
          <Section title="Requests over time">
            <Timeline lanes={lanes} />
            <RequestsTable lanes={lanes} />
          </Section>
        </>
      )}
      <Section title="The code behind it">
        <CodeTabs expected={scenario.expected} />
      </Section>
    </Flex>
  );
};
