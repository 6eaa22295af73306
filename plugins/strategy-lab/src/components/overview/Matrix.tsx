import { Text } from '@backstage/ui';
import {
  countFits,
  STRATEGY_LABELS,
  type ScenarioGroup,
  type Strategy,
} from '@internal/strategies';
import { colorsOf } from '../strategyColors';
import { useComparisonRunner } from '../useComparisonRunner';
import styles from './Matrix.module.css';
import { MatrixRow } from './MatrixRow';

/** The heading of a group, with its subtotals. */
const GroupRow = ({
  group: { title, scenarios },
  strategies,
}: {
  group: ScenarioGroup;
  strategies: readonly Strategy[];
}) => {
  const scores = countFits(scenarios);
  return (
    <tr className={styles.group}>
      <th scope="rowgroup">{title}</th>
      {strategies.map(strategy => (
        <td key={strategy}>
          {`${scores[strategy].yes} of ${scenarios.length} fit`}
        </td>
      ))}
    </tr>
  );
};

/**
 * Scenarios with the result of each strategy, in groups. A plain table: on a narrow screen
 * its cells become chips, for which the table of Backstage UI has no layout.
 */
export const Matrix = ({
  groups,
  strategies,
}: {
  groups: ScenarioGroup[];
  strategies: readonly Strategy[];
}) => {
  const { resultsOf, running } = useComparisonRunner();
  if (groups.length === 0) {
    return <Text>No scenario matches the filters.</Text>;
  }
  return (
    <div className={styles.container}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.scenario}>
              What if …
            </th>
            {strategies.map(strategy => (
              <th scope="col" key={strategy} {...colorsOf(strategy)}>
                {STRATEGY_LABELS[strategy]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(group => (
          <tbody key={group.id}>
            <GroupRow group={group} strategies={strategies} />
            {group.scenarios.map(scenario => (
              <MatrixRow
                key={scenario.id}
                scenario={scenario}
                strategies={strategies}
                // The best of the row may be in a column that is hidden.
                results={resultsOf(scenario.id)}
                running={
                  running?.scenario === scenario.id ? running : undefined
                }
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};
