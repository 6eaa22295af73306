import { metrics } from '@opentelemetry/api';

const cacheReads = metrics
  .getMeter('frobs-aggregator')
  .createCounter('frobs_aggregator.cache.reads', {
    description: 'Reads of cached sources, by the state of the result',
  });

/** Counts one read of a cached source. */
export function recordCacheRead(source: string, state: string): void {
  cacheReads.add(1, { source, state });
}
