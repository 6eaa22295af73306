/** What the balancer needs to know of a target. */
export interface WeightedTarget {
  weight: number;
  backup: boolean;
  health: { healthy: boolean };
}

/**
 * Chooses targets by weight: smooth weighted round robin, as nginx has it, so
 * that weights 2 and 1 give a b a rather than a a b. BalancedPool of undici sets
 * weights by itself and has no backups.
 */
export class Balancer<T extends WeightedTarget> {
  readonly #credits = new Map<T, number>();

  /**
   * @param targets - those that can be asked; at least one
   * @param tried - those that failed for the same request, which are the last resort
   */
  pick(targets: T[], tried: ReadonlySet<T>): T {
    return this.#next(findCandidates(targets, tried));
  }

  #next(candidates: T[]): T {
    if (candidates.length === 1) {
      return candidates[0];
    }
    let total = 0;
    let best = candidates[0];
    for (const candidate of candidates) {
      total += candidate.weight;
      this.#credits.set(candidate, this.#credit(candidate) + candidate.weight);
      if (this.#credit(candidate) > this.#credit(best)) {
        best = candidate;
      }
    }
    this.#credits.set(best, this.#credit(best) - total);
    return best;
  }

  #credit(target: T): number {
    return this.#credits.get(target) ?? 0;
  }
}

// #region proxy-balancer
function findCandidates<T extends WeightedTarget>(
  targets: T[],
  tried: ReadonlySet<T>,
): T[] {
  if (targets.length === 1) {
    return targets;
  }
  const healthy = targets.filter(({ health }) => health.healthy);
  // If none is left, the checks may be wrong: an attempt costs little.
  const usable = healthy.length > 0 ? healthy : targets;
  const untried = usable.filter(target => !tried.has(target));
  const left = untried.length > 0 ? untried : usable;
  const primaries = left.filter(({ backup }) => !backup);
  return primaries.length > 0 ? primaries : left;
}
// #endregion
