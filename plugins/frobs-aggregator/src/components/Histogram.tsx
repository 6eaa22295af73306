import { Flex, Text } from '@backstage/ui';
import type { FrobStats } from '@internal/plugin-frobs-aggregator-common';
import { ChartTable } from './ChartTable';
import { grams } from './grams';

const percentOf = (part: number, whole: number) => `${(100 * part) / whole}%`;

/** How many frobs have which weight, with a line at the target weight. */
export const Histogram = ({ stats }: { stats: FrobStats }) => {
  const { width, counts } = stats.histogram;
  const most = Math.max(1, ...counts);
  const end = width * counts.length;
  const target =
    stats.overTarget && percentOf(stats.overTarget.targetWeight, end);
  return (
    <>
      <svg
        width="100%"
        height="96"
        style={{
          marginTop: 'var(--bui-space-3)',
          borderBottom: '1px solid var(--bui-border-2)',
        }}
        aria-hidden="true"
      >
        {counts.map((count, index) => (
          <rect
            key={index}
            x={percentOf(index, counts.length)}
            y={percentOf(most - count, most)}
            width={percentOf(0.95, counts.length)}
            height={percentOf(count, most)}
            fill="var(--bui-accent-bg)"
          />
        ))}
        {/* Beyond the end it is not in the picture. */}
        {target && (
          <line
            x1={target}
            x2={target}
            y2="100%"
            stroke="var(--bui-fg-negative)"
            strokeWidth="2"
          />
        )}
      </svg>
      <ChartTable
        caption="Frobs by weight"
        rows={counts.map((count, index) => [
          `${grams(index * width)} to ${grams((index + 1) * width)}`,
          count,
        ])}
      />
      <Flex justify="between" aria-hidden="true">
        <Text variant="body-small">0 g</Text>
        <Text variant="body-small">all frobs by weight</Text>
        <Text variant="body-small">{grams(end)}</Text>
      </Flex>
    </>
  );
};
