import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';
import type { SourceError } from '../errors';
import type { CacheEntry, Freshness } from './CacheEntry';

const toIso = (ms: number) => new Date(ms).toISOString();

/** Labels what a cache has of a source for callers, and why the last load failed. */
export function toSourceResult<T>(
  source: string,
  entry: CacheEntry<T> | undefined,
  freshness: Freshness,
  failure?: SourceError,
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
