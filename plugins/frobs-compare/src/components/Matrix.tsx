import { Link } from '@backstage/core-components';
import { Text } from '@backstage/ui';
import { SCENARIOS, STRATEGIES, STRATEGY_LABELS } from '@internal/strategies';
import { makeStyles } from '@material-ui/core/styles';
import { resultKey } from '../runner/ComparisonRunner';
import { MatrixCell } from './MatrixCell';
import { useComparisonRunner } from './useComparisonRunner';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: 'var(--bui-space-2)',
      borderBottom: '1px solid var(--bui-border-2)',
    },
    '& thead th': { whiteSpace: 'nowrap' },
    // On a narrow screen a row is a block, and each cell names its strategy.
    '@media (max-width: 700px)': {
      '& thead': {
        position: 'absolute',
        clip: 'rect(0 0 0 0)',
        height: 1,
        overflow: 'hidden',
      },
      '& tr, & th, & td': { display: 'block', borderBottom: 'none' },
      '& tr': {
        borderBottom: '1px solid var(--bui-border-2)',
        padding: 'var(--bui-space-2) 0',
      },
      '& td::before': {
        content: 'attr(data-strategy)',
        display: 'block',
        fontWeight: 'bold',
      },
    },
  },
  question: { minWidth: 200, fontWeight: 'normal' },
});

/** All scenarios with all strategies. */
export const Matrix = () => {
  const classes = useStyles();
  const { results, running } = useComparisonRunner();
  return (
    <table className={classes.table}>
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
            <th scope="row" className={classes.question}>
              <Link to={`/compare/scenarios/${id}`}>{question}</Link>
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
                  isRunning={
                    running?.scenario === id && running.strategy === strategy
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
