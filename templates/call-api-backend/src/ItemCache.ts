import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { LRUCache } from 'lru-cache';
import type { ItemList } from './itemList';
import type { ApiConfig } from './readConfig';

/** The list, and when the API sent it, in ms since the epoch. */
type StoredList = ItemList & { asOf: number };

/** What the route answers. `refreshFailed` tells why the list may be stale. */
export type CachedList = StoredList & { refreshFailed: boolean };

/**
 * Reads the list once for all users. A stale list is served while a new one is fetched, and
 * for `staleIfError` if that fails.
 */
export class ItemCache {
  readonly #cache: LRUCache<'items', StoredList>;
  readonly #maxAgeMs: number;
  #hasFailed = false;

  constructor(
    load: () => Promise<ItemList>,
    logger: LoggerService,
    { freshForMs, staleIfErrorMs }: ApiConfig,
  ) {
    this.#maxAgeMs = freshForMs + staleIfErrorMs;
    this.#cache = new LRUCache({
      max: 1,
      ttl: freshForMs,
      allowStale: true,
      allowStaleOnFetchRejection: true,
      noDeleteOnFetchRejection: true,
      fetchMethod: async () => {
        try {
          const list = await load();
          this.#hasFailed = false;
          return { ...list, asOf: Date.now() };
        } catch (error) {
          // The first failure is logged, not each attempt after it.
          if (!this.#hasFailed) {
            logger.warn('The list cannot be refreshed', toError(error));
          }
          this.#hasFailed = true;
          throw error;
        }
      },
    });
  }

  /** @throws ServiceUnavailableError if there is no list, or one that is too old */
  async read(): Promise<CachedList> {
    const stored = this.#cache.peek('items', { allowStale: true });
    if (stored && Date.now() - stored.asOf > this.#maxAgeMs) {
      this.#cache.clear();
    }
    const list = await this.#cache.fetch('items');
    if (!list) {
      // The log says why: the cause may name hosts that are nobody's business outside.
      throw new ServiceUnavailableError('The list is not available');
    }
    return { ...list, refreshFailed: this.#hasFailed };
  }
}
