import type { LoggerService } from '@backstage/backend-plugin-api';

const LOG_AFTER_MS = 60_000;

/** Logs one line if a source is stale for a minute, and one when it has recovered. */
export class StalenessLog {
  readonly #logger: LoggerService;
  readonly #source: string;
  #failingSince?: number;
  #logged = false;

  constructor(logger: LoggerService, source: string) {
    this.#logger = logger;
    this.#source = source;
  }

  /** `staleSince` (ms since the epoch) is when the cached value became stale, if there is one. */
  failed(reason: string, staleSince?: number): void {
    const now = Date.now();
    this.#failingSince ??= now;
    const since = staleSince ?? this.#failingSince;
    if (!this.#logged && now - since >= LOG_AFTER_MS) {
      this.#logged = true;
      this.#logger.warn(
        `${this.#source} is stale since ${new Date(since).toISOString()}: ${reason}`,
      );
    }
  }

  recovered(): void {
    this.#failingSince = undefined;
    if (this.#logged) {
      this.#logged = false;
      this.#logger.info(`${this.#source} is fresh again`);
    }
  }
}
