import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { AggregatorConfig } from '../config/AggregatorConfig';
import type { SummaryStore } from '../database/SummaryStore';
import type { SummarySources } from './SummarySources';

/** Has one replica of all renew the summary, and keep what it said. */
export async function scheduleRefresh(deps: {
  scheduler: SchedulerService;
  sources: SummarySources;
  summaries: SummaryStore;
  options: Pick<AggregatorConfig, 'refreshInterval' | 'resilience'>;
}): Promise<void> {
  const { scheduler, sources, summaries, options } = deps;
  await scheduler.scheduleTask({
    id: 'refresh-summary',
    frequency: { milliseconds: options.refreshInterval },
    timeout: { milliseconds: 2 * options.resilience.deadline },
    fn: async () => {
      await sources.refresh();
      await summaries.record(await sources.read());
    },
  });
}
