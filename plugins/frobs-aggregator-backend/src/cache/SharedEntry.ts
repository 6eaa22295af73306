import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { z } from 'zod';
import type { CacheEntry } from './CacheEntry';
import { FailureLog } from './FailureLog';

/** Changes with the shape of entries: releases that differ share none. */
const VERSION = 'v1';
/** A store that is slower than this costs more than it saves. */
const TIMEOUT_MS = 250;

/** In ms since the epoch. A `Date` has no later ones. */
const time = z.number().nonnegative().max(8.64e15);

/**
 * An entry in the cache that replicas share. That cache may fail, or never respond: it
 * is a bonus, with one call of each kind at a time, and no reader waits for it.
 */
export class SharedEntry<T> {
  readonly #cache: CacheService;
  readonly #key: string;
  readonly #log: FailureLog;
  readonly #schema: z.ZodType<CacheEntry<T>>;
  #reading?: Promise<CacheEntry<T> | undefined>;
  #writing?: Promise<void>;

  constructor(options: {
    cache: CacheService;
    key: string;
    logger: LoggerService;
    schema: z.ZodType<T>;
  }) {
    this.#cache = options.cache;
    this.#key = `${options.key}:${VERSION}`;
    this.#log = new FailureLog(options.logger, 'The shared cache');
    this.#schema = z.object({
      value: options.schema,
      asOf: time,
      freshUntil: time,
    });
  }

  /** Returns nothing if there is no entry in time. Never throws. */
  async read(): Promise<CacheEntry<T> | undefined> {
    this.#reading ??= this.#get().finally(() => {
      this.#reading = undefined;
    });
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<undefined>(resolve => {
      timer = setTimeout(() => {
        this.#log.failed(`no answer within ${TIMEOUT_MS} ms`);
        resolve(undefined);
      }, TIMEOUT_MS);
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
      const stored = await this.#cache.get<JsonValue>(this.#key);
      this.#log.recovered();
      const { data: entry } = this.#schema.safeParse(stored);
      return entry && withoutFuture(entry);
    } catch (error) {
      this.#log.failed(toError(error).message);
      return undefined;
    }
  }

  async #set(entry: CacheEntry<T>, ttl: number): Promise<void> {
    try {
      await this.#cache.set(this.#key, entry as unknown as JsonValue, { ttl });
    } catch (error) {
      // The next refresh tries again.
      this.#log.failed(toError(error).message);
    }
  }
}

/** Corrects the times of a replica whose clock is ahead. */
function withoutFuture<T>(entry: CacheEntry<T>): CacheEntry<T> {
  const ahead = Math.max(0, entry.asOf - Date.now());
  return {
    ...entry,
    asOf: entry.asOf - ahead,
    freshUntil: entry.freshUntil - ahead,
  };
}
