import type { HealthCheckConfig } from '../config/EndpointConfig';

/** What a target's last check, or a request to it, found. */
export interface Finding {
  at: Date;
  /** Why it failed; nothing where it did not. */
  problem?: string;
}

/** Whether a target is in use, as its findings say. */
export class Health {
  readonly #thresholds?: Pick<
    HealthCheckConfig,
    'healthyAfter' | 'unhealthyAfter'
  >;
  #healthy = true;
  /** How many findings in a row speak against the present state. */
  #contrary = 0;
  since = new Date();
  last?: Finding;

  /** @param thresholds - without them, nothing brings a target back, so it stays */
  constructor(
    thresholds?: Pick<HealthCheckConfig, 'healthyAfter' | 'unhealthyAfter'>,
  ) {
    this.#thresholds = thresholds;
  }

  get healthy(): boolean {
    return this.#healthy;
  }

  /** @returns whether the state changed */
  checked(problem?: string): boolean {
    if (!this.#thresholds) return false;
    const { healthyAfter, unhealthyAfter } = this.#thresholds;
    this.last = { at: new Date(), problem };
    const contradicts = (problem === undefined) !== this.#healthy;
    this.#contrary = contradicts ? this.#contrary + 1 : 0;
    const enough = this.#healthy ? unhealthyAfter : healthyAfter;
    return this.#contrary >= enough && this.#turn();
  }

  /**
   * For a target that no connection can be made to: there is no need to wait for
   * the checks to agree.
   *
   * @returns whether the state changed
   */
  unreachable(problem: string): boolean {
    if (!this.#thresholds || !this.#healthy) return false;
    this.last = { at: new Date(), problem };
    return this.#turn();
  }

  #turn(): true {
    this.#healthy = !this.#healthy;
    this.#contrary = 0;
    this.since = new Date();
    return true;
  }
}
