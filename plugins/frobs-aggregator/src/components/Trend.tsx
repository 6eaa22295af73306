import { Text, VisuallyHidden } from '@backstage/ui';
import styles from './charts.module.css';

/** How the total has changed over the last reads, at least two, as a line. */
export const Trend = ({ totals }: { totals: number[] }) => {
  const least = Math.min(...totals);
  const range = Math.max(...totals) - least || 1;
  const points = totals.map((total, index) => {
    const x = (100 * index) / (totals.length - 1);
    return `${x},${30 - (28 * (total - least)) / range - 1}`;
  });
  return (
    <>
      <svg
        className={styles.trend}
        viewBox="0 0 100 30"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <polyline points={points.join(' ')} />
      </svg>
      <VisuallyHidden>
        <table>
          <caption>Total of the flerps, the oldest first</caption>
          <tbody>
            {totals.map((total, index) => (
              <tr key={index}>
                <td>{total.toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
      <Text variant="body-small">
        The total at the last {totals.length} reads
      </Text>
    </>
  );
};
