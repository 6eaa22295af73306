import type { CacheTtls } from '../config/schema';

/** The value of a source; times are in ms since the epoch. */
export interface CacheEntry<T> {
  value: T;
  /** When it was read from the source. */
  asOf: number;
  freshUntil: number;
}

/** See RFC 5861 for the two kinds of staleness. */
export type Freshness =
  'fresh' | 'stale-while-revalidate' | 'stale-if-error' | 'expired';

/** How much longer an entry may be fresh, so that replicas do not refresh it at once. */
const JITTER = 0.1;
/** The share of `fresh` before its end in which a read refreshes an entry. */
const REFRESH_AHEAD = 0.25;

/** An entry for a value that was read just now. */
export function createEntry<T>(value: T, { fresh }: CacheTtls): CacheEntry<T> {
  const asOf = Date.now();
  const freshFor = fresh * (1 + JITTER * Math.random());
  return { value, asOf, freshUntil: asOf + freshFor };
}

/** In how many ms a read should refresh an entry, so that it never becomes stale. */
export function refreshIn(
  { asOf, freshUntil }: CacheEntry<unknown>,
  { fresh }: CacheTtls,
): number {
  const now = Date.now();
  // Otherwise it would stay fresh for long after the clock was set back.
  return now < asOf ? 0 : freshUntil - REFRESH_AHEAD * fresh - now;
}

/** How fresh an entry is now. */
export function freshnessOf(
  { asOf, freshUntil }: CacheEntry<unknown>,
  ttls: CacheTtls,
): Freshness {
  const now = Date.now();
  if (now >= asOf + ttls.staleIfError) {
    return 'expired';
  }
  if (now < freshUntil) {
    return 'fresh';
  }
  return now < asOf + ttls.staleWhileRevalidate
    ? 'stale-while-revalidate'
    : 'stale-if-error';
}
