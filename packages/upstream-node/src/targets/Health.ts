import type { HealthCheckConfig } from '../config/schema';

/** The result of a target's health check, or of a request that could not connect. */
export interface HealthCheckResult {
  at: Date;
  /** What failed; missing if nothing did. */
  problem?: string;
}

/** Whether a target is in use, by the results of its health checks. */
export class Health {
  readonly #config?: HealthCheckConfig;
  readonly #onChange: () => void;
  #healthy = true;
  /** How many results in a row contradict the present state. */
  #contrary = 0;
  #timer?: NodeJS.Timeout;
  #stopped = false;
  since = new Date();
  lastCheck?: HealthCheckResult;

  /** @param config - if missing, no check brings a target back, so it stays */
  constructor(config?: HealthCheckConfig, onChange: () => void = () => {}) {
    this.#config = config;
    this.#onChange = onChange;
  }

  get healthy(): boolean {
    return this.#healthy;
  }

  /**
   * Checks at once, and then at the interval.
   *
   * @param check - resolves with what failed, or with nothing
   */
  async start(
    check: (config: HealthCheckConfig) => Promise<string | undefined>,
  ): Promise<void> {
    if (!this.#config) {
      return;
    }
    const problem = await check(this.#config);
    if (this.#stopped) {
      return;
    }
    this.recordCheck(problem);
    // Replicas of the backend that started together spread out.
    const wait = this.#config.interval * (0.9 + 0.1 * Math.random());
    this.#timer = setTimeout(() => this.start(check), wait).unref();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  recordCheck(problem?: string): void {
    if (!this.#config) {
      return;
    }
    const { healthyAfter, unhealthyAfter } = this.#config;
    this.lastCheck = { at: new Date(), problem };
    const contradicts = (problem === undefined) !== this.#healthy;
    this.#contrary = contradicts ? this.#contrary + 1 : 0;
    if (this.#contrary >= (this.#healthy ? unhealthyAfter : healthyAfter)) {
      this.#change();
    }
  }

  /**
   * After a request that could not connect: the target is out at once, without
   * waiting for checks to agree.
   */
  recordUnreachable(problem: string): void {
    if (this.#config && this.#healthy) {
      this.lastCheck = { at: new Date(), problem };
      this.#change();
    }
  }

  #change(): void {
    this.#healthy = !this.#healthy;
    this.#contrary = 0;
    this.since = new Date();
    this.#onChange();
  }
}
