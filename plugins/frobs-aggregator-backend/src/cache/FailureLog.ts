import type { LoggerService } from '@backstage/backend-plugin-api';

const PAUSE_MS = 60_000;

/** Logs that something fails, at most once a minute, and that it works again. */
export class FailureLog {
  readonly #logger: LoggerService;
  readonly #subject: string;
  #isLogged = false;
  #nextAt = 0;

  /** @param subject - what fails, as the beginning of a sentence */
  constructor(logger: LoggerService, subject: string) {
    this.#logger = logger;
    this.#subject = subject;
  }

  failed(reason: string): void {
    if (Date.now() >= this.#nextAt) {
      this.#nextAt = Date.now() + PAUSE_MS;
      this.#isLogged = true;
      this.#logger.warn(`${this.#subject} fails: ${reason}`);
    }
  }

  recovered(): void {
    if (this.#isLogged) {
      this.#isLogged = false;
      this.#logger.info(`${this.#subject} works again`);
    }
  }
}
