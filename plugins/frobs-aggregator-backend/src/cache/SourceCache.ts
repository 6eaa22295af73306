import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';
import { LRUCache } from 'lru-cache';
import type { CacheTtls } from '../config/schema';
import { from, type SourceError } from '../errors';
import { recordCacheRead } from '../metrics';
import {
  createEntry,
  freshnessOf,
  refreshIn,
  type CacheEntry,
} from './CacheEntry';
import { FailureLog } from './FailureLog';
import type { SharedEntry } from './SharedEntry';
import { toSourceResult } from './toSourceResult';

const KEY = 'entry';
/** How long a source that failed is left alone, unless `fresh` is shorter. */
const MAX_PAUSE_MS = 1_000;

/** For a reader who waits, in the background, or on schedule. */
type Refresh = 'awaited' | 'background' | 'scheduled';

interface SourceCacheOptions<T> {
  /** Names the source for callers, as the beginning of a sentence. */
  source: string;
  /** Names the source in metrics. */
  key: string;
  logger: LoggerService;
  /** Replicas share the value here; without it each loads for itself. */
  shared?: SharedEntry<T>;
  ttls: CacheTtls;
  /** Gets the value that it will replace, of this replica or another. */
  load(former?: T): Promise<T>;
}

/**
 * Caches the value of one source. `lru-cache` has one load at a time for all callers,
 * and keeps the former entry while that runs and if it fails.
 */
export class SourceCache<T> {
  readonly #options: SourceCacheOptions<T>;
  readonly #lru: LRUCache<string, CacheEntry<T>, Refresh>;
  readonly #log: FailureLog;
  #failure?: { error: SourceError; retryAt: number };

  constructor(options: SourceCacheOptions<T>) {
    this.#options = options;
    this.#log = new FailureLog(options.logger, `Reading ${options.key}`);
    this.#lru = new LRUCache({
      max: 1,
      allowStaleOnFetchRejection: true,
      fetchMethod: (_key, former, { context }) => this.#fetch(former, context),
    });
  }

  // #region backend-cache
  /**
   * Never throws: a source that fails is stale or unavailable.
   *
   * @param isUsable - whether a cached value may be served without a refresh
   */
  async read(
    isUsable: (value: T) => boolean = () => true,
  ): Promise<SourceResult<T>> {
    const cached = this.#entry();
    const isUpToDate =
      cached &&
      isUsable(cached.value) &&
      refreshIn(cached, this.#options.ttls) > 0;
    if (!isUpToDate) {
      await this.#refreshFor(isUsable);
      const entry = this.#entry();
      if (entry && !isUsable(entry.value) && !this.#failure) {
        // That was of a load which had begun before the reader's needs changed.
        await this.#refreshFor(isUsable);
      }
    }
    const result = this.#result();
    recordCacheRead(this.#options.key, result.state);
    return result;
  }
  // #endregion

  /** Loads the value, even if the cached one is fresh. Never throws. */
  async refresh(): Promise<void> {
    await this.#lru.fetch(KEY, { context: 'scheduled', forceRefresh: true });
  }

  /** Takes over a newer entry that another replica has shared. Never throws. */
  async adoptShared(): Promise<void> {
    const shared = await this.#options.shared?.read();
    if (shared && shared.asOf > (this.#entry()?.asOf ?? 0)) {
      this.#set(shared);
    }
  }

  /** Puts a value in place of the cached one, and of one that is being loaded. */
  set(value: T): void {
    this.#set(createEntry(value, this.#options.ttls));
  }

  async #refreshFor(isUsable: (value: T) => boolean): Promise<void> {
    const cached = this.#entry();
    const usable = !cached || isUsable(cached.value);
    const freshness = cached && freshnessOf(cached, this.#options.ttls);
    const allowStale =
      usable &&
      (freshness === 'fresh' || freshness === 'stale-while-revalidate');
    await this.#lru.fetch(KEY, {
      context: allowStale ? 'background' : 'awaited',
      forceRefresh: true,
      allowStale,
    });
  }

  async #fetch(
    former: CacheEntry<T> | undefined,
    refresh: Refresh,
  ): Promise<CacheEntry<T>> {
    const { shared, ttls } = this.#options;
    const isPaused = this.#failure && performance.now() < this.#failure.retryAt;
    if (isPaused && refresh !== 'scheduled') {
      throw this.#failure!.error;
    }
    if (refresh === 'background') {
      const entry = await shared?.read();
      if (
        entry &&
        entry.asOf > (former?.asOf ?? 0) &&
        refreshIn(entry, ttls) > 0
      ) {
        this.#recover();
        return entry;
      }
    }
    return this.#load(former?.value);
  }

  async #load(former?: T): Promise<CacheEntry<T>> {
    const { load, shared, source, ttls } = this.#options;
    try {
      const entry = createEntry(await from(source, () => load(former)), ttls);
      this.#recover();
      shared?.write(entry, ttls.staleIfError);
      return entry;
    } catch (thrown) {
      const error = thrown as SourceError;
      const retryAt = performance.now() + Math.min(ttls.fresh, MAX_PAUSE_MS);
      this.#failure = { error, retryAt };
      this.#log.failed(error.inside);
      throw error;
    }
  }

  #recover(): void {
    this.#failure = undefined;
    this.#log.recovered();
  }

  #set(entry: CacheEntry<T>): void {
    this.#lru.set(KEY, entry);
    this.#recover();
  }

  #entry(): CacheEntry<T> | undefined {
    return this.#lru.peek(KEY);
  }

  #result(): SourceResult<T> {
    const { source, ttls } = this.#options;
    const entry = this.#entry();
    const freshness = entry ? freshnessOf(entry, ttls) : 'expired';
    return toSourceResult(source, entry, freshness, this.#failure?.error);
  }
}
