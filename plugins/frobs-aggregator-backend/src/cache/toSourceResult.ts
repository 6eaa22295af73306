import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';
import type { SourceError } from '../errors';
import type { CacheEntry, Freshness } from './CacheEntry';

/** What a cache has of a source. */
export interface CacheSnapshot<T> {
  entry: CacheEntry<T> | undefined;
  freshness: Freshness;
  /** Why the last load failed, if it did. */
  failure: SourceError | undefined;
}

const toIso = (ms: number) => new Date(ms).toISOString();

/** Labels what a cache has of a source for callers. */
export function toSourceResult<T>(
  source: string,
  { entry, freshness, failure }: CacheSnapshot<T>,
): SourceResult<T> {
  const why = failure && { code: failure.code, reason: failure.message };
  if (!entry || freshness === 'expired') {
    const notRead = { code: 'not-read', reason: `${source} was not read yet` };
    return { state: 'unavailable', source, ...(why ?? notRead) };
  }
  const { value } = entry;
  const asOf = toIso(entry.asOf);
  if (freshness === 'fresh') {
    return { state: 'fresh', source, value, asOf };
  }
  const staleSince = toIso(entry.freshUntil);
  return { state: 'stale', source, value, asOf, staleSince, ...why };
}
