import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  describeCriterion,
  type Result,
  type Scenario,
  type Strategy,
} from '@internal/strategies';
import { scenarioRouteRef } from '../../routes';
import type { Snapshot } from '../../runner/ComparisonStore';
import styles from './Matrix.module.css';
import { MatrixCell } from './MatrixCell';

/** One of the article's reasons: its id, and the sentence on hover and for screen readers. */
const Criterion = ({ id }: { id: string }) => (
  <span className={styles.criterion} title={describeCriterion(id)}>
    {id}
    <VisuallyHidden>{` (${describeCriterion(id)}) `}</VisuallyHidden>
  </span>
);

/** A scenario with all strategies. The whole row is the link to its page. */
export const MatrixRow = ({
  scenario: { id, title, question, criteria, expected },
  strategies,
  results,
  running,
}: {
  scenario: Scenario;
  strategies: readonly Strategy[];
  /** Of this scenario. */
  results: Result[];
  running?: Snapshot['running'];
}) => {
  const scenarioPath = useRouteRef(scenarioRouteRef);
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.scenario}>
        <div className={styles.title}>
          <Link to={scenarioPath({ id })} color="inherit" underline="none">
            {title}
          </Link>
          <span>
            {criteria.map(each => (
              <Criterion key={each} id={each} />
            ))}
          </span>
        </div>
        <div className={styles.question}>{question}</div>
      </th>
      {strategies.map(strategy => (
        <MatrixCell
          key={strategy}
          strategy={strategy}
          expected={expected[strategy]}
          results={results}
          running={running?.strategy === strategy ? running : undefined}
        />
      ))}
    </tr>
  );
};
