import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { createClient } from '@redis/client';
import type { RedisClientOptions } from '@redis/client';

/** Who waits longer loses more than the count is worth. */
const TIMEOUT_MS = 100;
const LOG_PAUSE_MS = 60_000;

/** Counts in Redis or Valkey. A server that is dead or silent holds up almost nobody. */
export class RedisCounter {
  readonly #client: ReturnType<typeof createClient>;
  readonly #logger: LoggerService;
  #nextLogAt = 0;

  constructor(connection: RedisClientOptions, logger: LoggerService) {
    this.#logger = logger;
    this.#client = createClient({ ...connection, disableOfflineQueue: true });
    this.#client.on('error', error => this.#logFailure(error));
    this.#connect();
  }

  /**
   * Adds one to a count that begins again after `windowMs`.
   *
   * @throws Error at once if there is no connection, and after 100 ms without an answer
   */
  async increment(key: string, windowMs: number) {
    if (!this.#client.isReady) {
      throw new Error('There is no connection to Redis');
    }
    const timer = setTimeout(() => this.#reconnect(), TIMEOUT_MS);
    try {
      const [, totalHits, remainingMs] = await this.#client
        .multi()
        .set(key, 0, { PX: windowMs, NX: true })
        .incr(key)
        .pTTL(key)
        .exec();
      return {
        totalHits: Number(totalHits),
        resetTime: new Date(Date.now() + Number(remainingMs)),
      };
    } finally {
      clearTimeout(timer);
    }
  }

  async stop(): Promise<void> {
    await this.#client.disconnect();
  }

  #connect(): void {
    // It tries again until it is stopped, and reports each error.
    this.#client.connect().catch(() => {});
  }

  /** Ends all that waits, and waits in its place until the server answers. */
  #reconnect(): void {
    if (this.#client.isReady) {
      this.#logFailure(new Error(`no answer within ${TIMEOUT_MS} ms`));
      // Not before that has ended, as it would end what belongs to the new connection, too.
      this.#client
        .disconnect()
        .finally(() => this.#connect())
        .catch(error => this.#logFailure(error));
    }
  }

  #logFailure(error: unknown): void {
    if (Date.now() >= this.#nextLogAt) {
      this.#nextLogAt = Date.now() + LOG_PAUSE_MS;
      this.#logger.warn(
        `Requests are counted by each replica for itself, as Redis fails: ${toError(error).message}`,
      );
    }
  }
}
