import type { CacheService } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import type { CacheEntry } from './CacheEntry';

/** A store that is slower than this costs more than it saves. */
const TIMEOUT_MS = 250;

/**
 * An entry in the cache that replicas share. That cache may fail, or never respond: it
 * is a bonus, with one call of each kind at a time, and no caller waits for it for long.
 */
export class SharedEntry<T> {
  readonly #cache: CacheService;
  readonly #key: string;
  #reading?: Promise<CacheEntry<T> | undefined>;
  #writing?: Promise<void>;

  constructor(cache: CacheService, key: string) {
    this.#cache = cache;
    this.#key = key;
  }

  /** Returns nothing if there is no entry in time. Never throws. */
  async read(): Promise<CacheEntry<T> | undefined> {
    this.#reading ??= this.#get().finally(() => {
      this.#reading = undefined;
    });
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<undefined>(resolve => {
      timer = setTimeout(resolve, TIMEOUT_MS, undefined);
    });
    try {
      return await Promise.race([this.#reading, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Does not wait until it is written, and never throws. `ttl` is in ms. */
  write(entry: CacheEntry<T>, ttl: number): void {
    this.#writing ??= this.#set(entry, ttl).finally(() => {
      this.#writing = undefined;
    });
  }

  async #get(): Promise<CacheEntry<T> | undefined> {
    try {
      const entry = await this.#cache.get<JsonValue>(this.#key);
      return entry as unknown as CacheEntry<T> | undefined;
    } catch {
      return undefined;
    }
  }

  async #set(entry: CacheEntry<T>, ttl: number): Promise<void> {
    try {
      await this.#cache.set(this.#key, entry as unknown as JsonValue, { ttl });
    } catch {
      // The next refresh tries again.
    }
  }
}
