import type { HealthCheckConfig } from '../config/schema';

type Thresholds = Pick<HealthCheckConfig, 'healthyAfter' | 'unhealthyAfter'>;

/** The result of a target's health check, or of a request that could not connect. */
export interface HealthCheckResult {
  at: Date;
  /** What failed; missing if nothing did. */
  problem?: string;
}

/** Whether a target is in use, by the results of its health checks. */
export class Health {
  readonly #thresholds?: Thresholds;
  #healthy = true;
  /** How many results in a row contradict the present state. */
  #contrary = 0;
  since = new Date();
  lastCheck?: HealthCheckResult;

  /** @param thresholds - if missing, no check brings a target back, so it stays */
  constructor(thresholds?: Thresholds) {
    this.#thresholds = thresholds;
  }

  get healthy(): boolean {
    return this.#healthy;
  }

  /** @returns whether the state changed */
  recordCheck(problem?: string): boolean {
    if (!this.#thresholds) {
      return false;
    }
    const { healthyAfter, unhealthyAfter } = this.#thresholds;
    this.lastCheck = { at: new Date(), problem };
    const contradicts = (problem === undefined) !== this.#healthy;
    this.#contrary = contradicts ? this.#contrary + 1 : 0;
    const needed = this.#healthy ? unhealthyAfter : healthyAfter;
    return this.#contrary >= needed && this.#change();
  }

  /**
   * After a request that could not connect: the target is out at once, without
   * waiting for checks to agree.
   *
   * @returns whether the state changed
   */
  recordUnreachable(problem: string): boolean {
    if (!this.#thresholds || !this.#healthy) {
      return false;
    }
    this.lastCheck = { at: new Date(), problem };
    return this.#change();
  }

  #change(): true {
    this.#healthy = !this.#healthy;
    this.#contrary = 0;
    this.since = new Date();
    return true;
  }
}
