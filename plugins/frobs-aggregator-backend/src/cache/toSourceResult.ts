import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';
import type { CacheEntry, Freshness } from './CacheEntry';

/** What a cache has of a source. */
export interface CacheSnapshot<T> {
  entry: CacheEntry<T> | undefined;
  freshness: Freshness;
  /** Why the last load failed, if it did. */
  reason: string | undefined;
}

const toIso = (ms: number) => new Date(ms).toISOString();

/** Labels what a cache has of a source for callers. */
export function toSourceResult<T>(
  source: string,
  { entry, freshness, reason }: CacheSnapshot<T>,
): SourceResult<T> {
  if (!entry || freshness === 'expired') {
    return { state: 'unavailable', source, reason: reason ?? 'not read yet' };
  }
  const { value } = entry;
  const asOf = toIso(entry.asOf);
  if (freshness === 'fresh') {
    return { state: 'fresh', source, value, asOf };
  }
  const staleSince = toIso(entry.freshUntil);
  return {
    state: 'stale',
    source,
    value,
    asOf,
    staleSince,
    ...(reason && { reason }),
  };
}
