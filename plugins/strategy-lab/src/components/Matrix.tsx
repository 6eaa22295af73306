import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import { SCENARIOS, STRATEGIES, STRATEGY_LABELS } from '@internal/strategies';
import { scenarioRouteRef } from '../routes';
import { resultKey } from '../runner/ComparisonStore';
import styles from './Matrix.module.css';
import { MatrixCell } from './MatrixCell';
import { useComparisonRunner } from './useComparisonRunner';

/**
 * All scenarios with all strategies. A plain table: on a narrow screen its rows
 * become blocks, for which the table of Backstage UI has no layout.
 */
export const Matrix = () => {
  const { results, running } = useComparisonRunner();
  const scenarioPath = useRouteRef(scenarioRouteRef);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">What if …</th>
          {STRATEGIES.map(strategy => (
            <th scope="col" key={strategy}>
              {STRATEGY_LABELS[strategy]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SCENARIOS.map(({ id, question, criteria, expected }) => (
          <tr key={id}>
            <th scope="row" className={styles.question}>
              <Link to={scenarioPath({ id })}>{question}</Link>
              <br />
              <Text variant="body-small" color="secondary">
                {criteria.join(', ')}
              </Text>
            </th>
            {STRATEGIES.map(strategy => (
              <td key={strategy} data-strategy={STRATEGY_LABELS[strategy]}>
                <MatrixCell
                  result={results[resultKey(id, strategy)]}
                  expected={expected[strategy]}
                  running={
                    running?.scenario === id && running.strategy === strategy
                      ? running
                      : undefined
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
