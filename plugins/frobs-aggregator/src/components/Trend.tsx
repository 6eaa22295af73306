import { Text } from '@backstage/ui';
import { Chart } from './Chart';

/** How the total has changed over the last reads, at least two, as a line. */
export const Trend = ({ totals }: { totals: number[] }) => {
  const least = Math.min(...totals);
  const range = Math.max(...totals) - least || 1;
  const points = totals.map(
    (total, index) => `${index},${29 - (28 * (total - least)) / range}`,
  );
  return (
    <>
      <Chart
        caption="Total of the flerps, the oldest first"
        rows={totals.map((total, index) => [`Read ${index + 1}`, total])}
        viewBox={`0 0 ${totals.length - 1} 30`}
        height={48}
      >
        <polyline
          points={points.join(' ')}
          fill="none"
          stroke="var(--bui-accent-bg)"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      </Chart>
      <Text variant="body-small">
        The total at the last {totals.length} reads
      </Text>
    </>
  );
};
