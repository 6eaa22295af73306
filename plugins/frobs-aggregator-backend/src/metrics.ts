import type { UpstreamHooks } from '@internal/upstream-node';
import { metrics } from '@opentelemetry/api';

const meter = metrics.getMeter('frobs-aggregator');

const attempts = meter.createHistogram('frobs_aggregator.upstream.duration', {
  description: 'Duration of the attempts to call an upstream API',
  unit: 'ms',
});

const cacheReads = meter.createCounter('frobs_aggregator.cache.reads', {
  description: 'Reads of cached sources, by the state of the result',
});

const openBreakers = meter.createUpDownCounter(
  'frobs_aggregator.breaker.open',
  { description: 'Number of open circuit breakers' },
);

/** Counts one read of a cached source. */
export function recordCacheRead(source: string, state: string): void {
  cacheReads.add(1, { source, state });
}

/** Measures the requests of the client of one API. */
export function upstreamMetrics(upstream: string): UpstreamHooks {
  return {
    onAttempt: ({ target, outcome, durationMs }) =>
      attempts.record(durationMs, { upstream, target, outcome }),
    onBreakerChange: (target, isOpen) =>
      openBreakers.add(isOpen ? 1 : -1, { upstream, target }),
  };
}
