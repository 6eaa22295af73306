/** What the balancer must know of a target. */
export interface Choice {
  weight: number;
  backup: boolean;
  health: { healthy: boolean };
}

/**
 * Chooses targets by weight: smooth weighted round robin, as nginx has it, so
 * that weights 2 and 1 give a b a rather than a a b.
 */
export class Balancer<T extends Choice> {
  readonly #targets: T[];
  readonly #turns = new Map<T, number>();

  constructor(targets: T[]) {
    this.#targets = targets;
  }

  /** @param tried - those that failed for the same request, last resort only */
  pick(tried: ReadonlySet<T>): T {
    return this.#next(this.#candidates(tried));
  }

  /** Whether a retry would go to a target that the request has not been at. */
  hasOther(tried: ReadonlySet<T>): boolean {
    return this.#targets.some(
      target => target.health.healthy && !tried.has(target),
    );
  }

  // #region proxy-balancer
  #candidates(tried: ReadonlySet<T>): T[] {
    const healthy = this.#targets.filter(({ health }) => health.healthy);
    // With none left, the checks may be wrong: a try costs little.
    const usable = healthy.length > 0 ? healthy : this.#targets;
    const untried = usable.filter(target => !tried.has(target));
    const left = untried.length > 0 ? untried : usable;
    const primaries = left.filter(({ backup }) => !backup);
    return primaries.length > 0 ? primaries : left;
  }
  // #endregion

  #next(candidates: T[]): T {
    if (candidates.length === 1) return candidates[0];
    let total = 0;
    let best = candidates[0];
    for (const candidate of candidates) {
      total += candidate.weight;
      this.#turns.set(candidate, this.#turn(candidate) + candidate.weight);
      if (this.#turn(candidate) > this.#turn(best)) best = candidate;
    }
    this.#turns.set(best, this.#turn(best) - total);
    return best;
  }

  #turn(target: T): number {
    return this.#turns.get(target) ?? 0;
  }
}
