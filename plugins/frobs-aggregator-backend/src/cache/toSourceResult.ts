import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';
import type { Entry, EntryState } from './Entry';

/** What a cache holds of a source. */
export interface CacheSnapshot<T> {
  entry: Entry<T> | undefined;
  state: EntryState;
  /** Why the last renewal failed. */
  reason: string | undefined;
}

const iso = (ms: number) => new Date(ms).toISOString();

/** Says what a cache holds to those who asked for the source. */
export function toSourceResult<T>(
  source: string,
  snapshot: CacheSnapshot<T>,
): SourceResult<T> {
  const { entry, state, reason } = snapshot;
  if (!entry || state === 'expired') {
    return { state: 'unavailable', source, reason: reason ?? 'not read yet' };
  }
  const { value } = entry;
  if (state === 'fresh') {
    return { state: 'fresh', source, value, asOf: iso(entry.asOf) };
  }
  return {
    state: 'stale',
    source,
    value,
    asOf: iso(entry.asOf),
    staleSince: iso(entry.freshUntil),
    ...(reason && { reason }),
  };
}
