import type { CacheWindows } from '../config/AggregatorConfig';

/** What a source came down to; times are in ms since the epoch. */
export interface Entry<T> {
  value: T;
  /** When it was read from the source. */
  asOf: number;
  /** Differs a little between entries, so that they are not all renewed at once. */
  freshUntil: number;
  /** Not to be served any more, unless no new one is to be had. */
  expired?: true;
}

/**
 * What may be done with an entry: serve it, serve it while a new one is
 * fetched, serve it if no new one is to be had, or nothing.
 */
export type EntryState = 'fresh' | 'revalidate' | 'stale-if-error' | 'expired';

/** The share of `fresh` before its end in which a read renews an entry. */
const RENEWED_AHEAD = 0.25;

/** Whether to renew an entry, so that it does not cease to be fresh. */
export function isDue(
  entry: Entry<unknown> | undefined,
  { fresh }: CacheWindows,
): boolean {
  return (
    !entry ||
    entry.expired === true ||
    Date.now() >= entry.freshUntil - RENEWED_AHEAD * fresh
  );
}

/** See RFC 5861 for the two windows of staleness. */
export function stateOf(
  entry: Entry<unknown> | undefined,
  windows: CacheWindows,
): EntryState {
  const now = Date.now();
  if (!entry || now >= entry.asOf + windows.staleIfError) {
    return 'expired';
  }
  if (entry.expired) {
    return 'stale-if-error';
  }
  if (now < entry.freshUntil) {
    return 'fresh';
  }
  return now < entry.asOf + windows.staleWhileRevalidate
    ? 'revalidate'
    : 'stale-if-error';
}
