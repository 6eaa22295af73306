import { Flex, Text } from '@backstage/ui';
import type { FrobStats } from '@internal/plugin-frobs-aggregator-common';
import { Chart } from './Chart';
import { grams } from './grams';

/** How many frobs have which weight, with a line at the target weight. */
export const Histogram = ({ stats }: { stats: FrobStats }) => {
  const { width, counts } = stats.histogram;
  const most = Math.max(1, ...counts);
  // Beyond the last bar it is not in the picture.
  const target = stats.overTarget && stats.overTarget.targetWeight / width;
  return (
    <>
      <Chart
        caption="Frobs by weight"
        rows={counts.map((count, index) => [
          `${grams(index * width)} to ${grams((index + 1) * width)}`,
          count,
        ])}
        viewBox={`0 0 ${counts.length} ${most}`}
        height={96}
      >
        {counts.map((count, index) => (
          <rect
            key={index}
            x={index}
            y={most - count}
            width="0.95"
            height={count}
            fill="var(--bui-accent-bg)"
          />
        ))}
        <path
          d={`M0 ${most}H${counts.length}`}
          stroke="var(--bui-border-2)"
          vectorEffect="non-scaling-stroke"
        />
        {target && (
          <path
            d={`M${target} 0V${most}`}
            stroke="var(--bui-fg-negative)"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </Chart>
      <Flex justify="between" aria-hidden="true">
        <Text variant="body-small">0 g</Text>
        <Text variant="body-small">all frobs by weight</Text>
        <Text variant="body-small">{grams(width * counts.length)}</Text>
      </Flex>
    </>
  );
};
