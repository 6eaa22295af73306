import { Text } from '@backstage/ui';
import { ChartTable } from './ChartTable';

/** How the total has changed over the last reads, at least two, as a line. */
export const Trend = ({ totals }: { totals: number[] }) => {
  const least = Math.min(...totals);
  const range = Math.max(...totals) - least || 1;
  const points = totals.map((total, index) => {
    const x = (100 * index) / (totals.length - 1);
    return `${x},${29 - (28 * (total - least)) / range}`;
  });
  return (
    <>
      <svg
        width="100%"
        height="48"
        style={{ marginTop: 'var(--bui-space-3)' }}
        viewBox="0 0 100 30"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <polyline
          points={points.join(' ')}
          fill="none"
          stroke="var(--bui-accent-bg)"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <ChartTable
        caption="Total of the flerps, the oldest first"
        rows={totals.map((total, index) => [`Read ${index + 1}`, total])}
      />
      <Text variant="body-small">
        The total at the last {totals.length} reads
      </Text>
    </>
  );
};
