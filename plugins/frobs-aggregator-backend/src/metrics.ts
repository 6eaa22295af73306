import { metrics } from '@opentelemetry/api';
import { CircuitState } from 'cockatiel';

const meter = metrics.getMeter('frobs-aggregator');

const attempts = meter.createHistogram('frobs_aggregator.upstream.duration', {
  description: 'How long attempts to call an upstream API took',
  unit: 'ms',
});

const cacheReads = meter.createCounter('frobs_aggregator.cache.reads', {
  description: 'Reads of cached sources, by what came of them',
});

const openBreakers = meter.createUpDownCounter(
  'frobs_aggregator.breaker.open',
  { description: 'How many circuit breakers are open' },
);

/** Measures one attempt to call an API and counts what came of it. */
export async function recordAttempt<T>(
  upstream: string,
  send: () => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const record = (outcome: string) =>
    attempts.record(performance.now() - start, { upstream, outcome });
  try {
    const result = await send();
    record('ok');
    return result;
  } catch (error) {
    record('error');
    throw error;
  }
}

/** Counts one read of a cached source. */
export function recordCacheRead(source: string, state: string): void {
  cacheReads.add(1, { source, state });
}

/** Follows the breaker of one API. */
export function watchBreaker(upstream: string): (state: CircuitState) => void {
  let isOpen = false;
  return state => {
    const opens =
      state === CircuitState.Open || state === CircuitState.HalfOpen;
    if (opens !== isOpen) {
      openBreakers.add(opens ? 1 : -1, { upstream });
      isOpen = opens;
    }
  };
}
