import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { AggregatorConfig } from '../config/schema';
import type { FrobsAggregator } from './FrobsAggregator';

/** How often a replica looks for newer shared data while its own is fresh. */
const LOOKS_WHILE_FRESH = 4;

/** Has one replica refresh the summary, and all replicas take over its data. */
export async function scheduleRefresh(deps: {
  aggregator: Pick<FrobsAggregator, 'refresh' | 'adoptShared'>;
  config: Pick<AggregatorConfig, 'cache' | 'refreshInterval' | 'frobs'>;
  scheduler: SchedulerService;
}): Promise<void> {
  const { aggregator, config, scheduler } = deps;
  const timeout = { milliseconds: 2 * config.frobs.timeouts.response };
  await scheduler.scheduleTask({
    id: 'refresh-summary',
    frequency: { milliseconds: config.refreshInterval },
    timeout,
    fn: () => aggregator.refresh(),
  });
  await scheduler.scheduleTask({
    id: 'adopt-shared-summary',
    scope: 'local',
    frequency: {
      milliseconds: Math.ceil(config.cache.fresh / LOOKS_WHILE_FRESH),
    },
    timeout,
    fn: () => aggregator.adoptShared(),
  });
}
