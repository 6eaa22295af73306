import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';
import { LRUCache } from 'lru-cache';
import type { CacheTtls } from '../config/schema';
import { recordCacheRead } from '../metrics';
import {
  createEntry,
  freshnessOf,
  refreshIn,
  type CacheEntry,
} from './CacheEntry';
import type { SharedEntry } from './SharedEntry';
import { StalenessLog } from './StalenessLog';
import { toSourceResult } from './toSourceResult';

const KEY = 'entry';
/** How long a source that failed is left alone, unless `fresh` is shorter. */
const MAX_PAUSE_MS = 1_000;

type Refresh = 'if-not-shared' | 'always';

interface SourceCacheOptions<T> {
  /** Names the source in results. */
  source: string;
  /** Names the source in metrics. */
  key: string;
  logger: LoggerService;
  /** Replicas share the value here; without it each loads for itself. */
  shared?: SharedEntry<T>;
  ttls: CacheTtls;
  load(): Promise<T>;
}

/**
 * Caches the value of one source. `lru-cache` has one load at a time for all callers,
 * and keeps the former entry while that runs and if it fails. To it an entry is stale
 * as soon as a read should refresh it, which is before its `freshUntil`.
 */
export class SourceCache<T> {
  readonly #options: SourceCacheOptions<T>;
  readonly #lru: LRUCache<string, CacheEntry<T>, Refresh>;
  readonly #log: StalenessLog;
  #failure?: { reason: string; retryAt: number };

  constructor(options: SourceCacheOptions<T>) {
    this.#options = options;
    this.#log = new StalenessLog(options.logger, options.source);
    this.#lru = new LRUCache({
      max: 1,
      ttl: options.ttls.fresh,
      perf: Date,
      ttlResolution: 0,
      allowStaleOnFetchRejection: true,
      fetchMethod: async (_key, former, { context, options: setOptions }) => {
        const entry = await this.#fetch(former, context);
        setOptions.ttl = this.#ttlOf(entry);
        return entry;
      },
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
    const { key, ttls } = this.#options;
    const cached = this.#entry();
    const usable = !cached || isUsable(cached.value);
    await this.#lru.fetch(KEY, {
      context: 'if-not-shared',
      forceRefresh: !usable,
      // Then it does not wait for the refresh.
      allowStale:
        usable &&
        cached !== undefined &&
        ['fresh', 'stale-while-revalidate'].includes(freshnessOf(cached, ttls)),
    });
    const result = this.#result();
    recordCacheRead(key, result.state);
    return result;
  }
  // #endregion

  /** Loads the value, even if the cached one is fresh. Never throws. */
  async refresh(): Promise<void> {
    await this.#lru.fetch(KEY, { context: 'always', forceRefresh: true });
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

  async #fetch(
    former: CacheEntry<T> | undefined,
    refresh: Refresh,
  ): Promise<CacheEntry<T>> {
    if (refresh === 'if-not-shared') {
      if (this.#failure && Date.now() < this.#failure.retryAt) {
        throw new Error(this.#failure.reason);
      }
      const shared = await this.#options.shared?.read();
      if (
        shared &&
        shared.asOf > (former?.asOf ?? 0) &&
        refreshIn(shared, this.#options.ttls) > 0
      ) {
        this.#recover();
        return shared;
      }
    }
    return this.#load(former);
  }

  async #load(former: CacheEntry<T> | undefined): Promise<CacheEntry<T>> {
    const { load, shared, ttls } = this.#options;
    try {
      const entry = createEntry(await load(), ttls);
      this.#recover();
      shared?.write(entry, ttls.staleIfError);
      return entry;
    } catch (error) {
      const reason = toError(error).message;
      const retryAt = Date.now() + Math.min(ttls.fresh, MAX_PAUSE_MS);
      this.#failure = { reason, retryAt };
      this.#log.failed(reason, former?.freshUntil);
      throw error;
    }
  }

  #recover(): void {
    this.#failure = undefined;
    this.#log.recovered();
  }

  #set(entry: CacheEntry<T>): void {
    this.#lru.set(KEY, entry, { ttl: this.#ttlOf(entry) });
    this.#recover();
  }

  /** `lru-cache` takes 0 for no end. */
  #ttlOf(entry: CacheEntry<T>): number {
    return Math.max(1, refreshIn(entry, this.#options.ttls));
  }

  #entry(): CacheEntry<T> | undefined {
    return this.#lru.peek(KEY, { allowStale: true });
  }

  #result(): SourceResult<T> {
    const { source, ttls } = this.#options;
    const entry = this.#entry();
    return toSourceResult(source, {
      entry,
      freshness: entry ? freshnessOf(entry, ttls) : 'expired',
      reason: this.#failure?.reason,
    });
  }
}
