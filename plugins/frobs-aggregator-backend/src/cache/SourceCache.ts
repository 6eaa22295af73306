import type { CacheService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';
import type { CacheWindows } from '../config/AggregatorConfig';
import { recordCacheRead } from '../metrics';
import { isDue, stateOf, type Entry } from './Entry';
import { toSourceResult, type CacheSnapshot } from './toSourceResult';

/** How much longer an entry may be fresh, so that replicas do not renew it at once. */
const JITTER = 0.1;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Keeps the small result that one source comes down to, in the process and in
 * the cache that replicas share. One load is under way at a time.
 */
export class SourceCache<T> {
  #entry?: Entry<T>;
  #loading?: Promise<void>;
  #adopting?: Promise<void>;
  #failure?: { reason: string; pauseUntil: number };
  #last?: { snapshot: CacheSnapshot<T>; part: SourceResult<T> };

  /** `source` names the source in answers, `key` in the cache and in metrics. */
  constructor(
    private readonly options: {
      source: string;
      key: string;
      cache: CacheService;
      windows: CacheWindows;
      load: () => Promise<T>;
    },
  ) {}

  /** Never throws: a source that fails is stale or unavailable. */
  // #region backend-cache
  async read(): Promise<SourceResult<T>> {
    const { windows, key } = this.options;
    const state = stateOf(this.#entry, windows);
    const pauses = (this.#failure?.pauseUntil ?? 0) > Date.now();
    if (!pauses && isDue(this.#entry, windows)) {
      const renewal = this.renew(() => this.loadUnlessShared());
      if (state === 'revalidate') {
        // Another replica may have a fresh one.
        await this.adopt().catch(() => {});
      } else if (state !== 'fresh') {
        await renewal;
      }
    }
    const part = this.part();
    recordCacheRead(key, part.state);
    return part;
  }
  // #endregion

  /** Loads anew, whether that is due or not. Never throws either. */
  async refresh(): Promise<void> {
    await this.renew(() => this.load());
  }

  /** Has the next read load anew, with the old result in reserve. */
  expire(): void {
    if (this.#entry) {
      this.#entry = { ...this.#entry, freshUntil: Date.now(), expired: true };
    }
  }

  /** The same one as long as there is nothing new to say. */
  private part(): SourceResult<T> {
    const entry = this.#entry;
    const state = stateOf(entry, this.options.windows);
    const reason = this.#failure?.reason;
    const { snapshot } = this.#last ?? {};
    const isSame =
      snapshot?.entry === entry &&
      snapshot?.state === state &&
      snapshot?.reason === reason;
    if (!this.#last || !isSame) {
      const now = { entry, state, reason };
      this.#last = {
        snapshot: now,
        part: toSourceResult(this.options.source, now),
      };
    }
    return this.#last.part;
  }

  private renew(load: () => Promise<void>): Promise<void> {
    this.#loading ??= load()
      .then(
        () => {
          this.#failure = undefined;
        },
        error => {
          const pause = Math.min(this.options.windows.fresh, LONGEST_PAUSE_MS);
          this.#failure = {
            reason: toError(error).message,
            pauseUntil: Date.now() + pause,
          };
        },
      )
      .finally(() => {
        this.#loading = undefined;
      });
    return this.#loading;
  }

  /** Takes what another replica has read since; loads where that will not do. */
  private async loadUnlessShared(): Promise<void> {
    await this.adopt();
    if (isDue(this.#entry, this.options.windows)) {
      await this.load();
    }
  }

  /** One look into the shared cache is under way at a time. */
  private adopt(): Promise<void> {
    this.#adopting ??= this.readShared().finally(() => {
      this.#adopting = undefined;
    });
    return this.#adopting;
  }

  private async readShared(): Promise<void> {
    const { cache, key } = this.options;
    const shared = (await cache.get(key)) as Entry<T> | undefined;
    if (shared && shared.asOf > (this.#entry?.asOf ?? 0)) {
      this.#entry = shared;
    }
  }

  private async load(): Promise<void> {
    const { cache, key, load, windows } = this.options;
    const value = await load();
    const asOf = Date.now();
    const spread = 1 + JITTER * Math.random();
    const entry = { value, asOf, freshUntil: asOf + windows.fresh * spread };
    await cache.set(key, entry as unknown as JsonValue, {
      ttl: windows.staleIfError,
    });
    this.#entry = entry;
  }
}
