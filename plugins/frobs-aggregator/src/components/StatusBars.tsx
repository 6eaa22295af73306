import { Flex, Text } from '@backstage/ui';
import type { FrobStats } from '@internal/plugin-frobs-aggregator-common';

const bar = { height: 6, rx: 3 };

/** How many frobs have which status, and which share of all. */
export const StatusBars = ({ stats }: { stats: FrobStats }) => (
  <Flex direction="column" gap="2" role="list">
    {Object.entries(stats.countByStatus).map(([status, count]) => {
      // None of no frobs is 0 %.
      const share = Math.round((100 * count) / (stats.count || 1));
      return (
        <Flex key={status} direction="column" gap="0.5" role="listitem">
          <Flex justify="between">
            <Text>
              {count} {status}
            </Text>
            <Text>{share} %</Text>
          </Flex>
          <svg width="100%" height="6" aria-hidden="true">
            <rect {...bar} width="100%" fill="var(--bui-bg-neutral-2)" />
            <rect {...bar} width={`${share}%`} fill="var(--bui-accent-bg)" />
          </svg>
        </Flex>
      );
    })}
  </Flex>
);
