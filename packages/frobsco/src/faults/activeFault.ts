import { createRandom, seedFrom, type Random } from '../data/random.ts';
import type { Call } from '../http/call.ts';
import type { Behavior, EffectContext } from './effect.ts';
import { createBehavior } from './effects/index.ts';
import { createMatcher, type Fault, type FaultStatus } from './fault.ts';

const MAX_COUNTERS = 10_000;

/** A fault that is switched on. */
export class ActiveFault {
  readonly id: string;
  readonly config: Fault;
  readonly behavior: Behavior;
  readonly #matches: (call: Call) => boolean;
  readonly #seed: number;
  readonly #removal = new AbortController();
  readonly #expiresAt?: string;
  readonly #requests = new Map<string, number>();
  #matched = 0;
  #applied = 0;

  constructor(id: string, config: Fault, seed: number) {
    this.id = id;
    this.config = config;
    this.behavior = createBehavior(config.effect);
    this.#matches = createMatcher(config);
    this.#seed = seed;
    if (config.durationMs !== undefined) {
      this.#expiresAt = new Date(Date.now() + config.durationMs).toISOString();
    }
  }

  /** Aborts when the fault is switched off. */
  get removed(): AbortSignal {
    return this.#removal.signal;
  }

  /**
   * Decides whether the fault applies to this call. If it does, it counts as
   * applied, and the random numbers for it are returned.
   *
   * The decision depends on the seed, the fault, and how many requests with the same
   * method and path came from the same kind of caller before. Other requests do not
   * change it: runs can be repeated, and each kind of caller meets the same failures.
   */
  match(call: Call): Random | undefined {
    const { probability = 1, skip = 0, count = Infinity } = this.config;
    if (this.#applied >= count || !this.#matches(call)) {
      return undefined;
    }
    this.#matched += 1;
    if (this.#matched <= skip) {
      return undefined;
    }
    const { method, path } = call;
    const before = this.#countEarlier(call);
    const random = createRandom(
      seedFrom(this.#seed, this.id, method, path, before),
    );
    if (random.fraction() >= probability) {
      return undefined;
    }
    this.#applied += 1;
    return random;
  }

  /** How many such requests came before; counts this one. */
  #countEarlier({ caller, method, path }: Call): number {
    const wanted = `${caller} ${method} ${path}`;
    // Bounds the memory: after very many paths, all new ones share a counter.
    const isNew = !this.#requests.has(wanted);
    const key = isNew && this.#requests.size >= MAX_COUNTERS ? '' : wanted;
    const before = this.#requests.get(key) ?? 0;
    this.#requests.set(key, before + 1);
    return before;
  }

  /** Takes back a match whose behavior did nothing. */
  undo(): void {
    this.#applied -= 1;
  }

  remove(): void {
    this.#removal.abort();
  }

  status(): FaultStatus {
    return {
      id: this.id,
      ...this.config,
      applied: this.#applied,
      expiresAt: this.#expiresAt,
    };
  }
}

/** A fault that applies to a call. */
export interface FaultHit {
  fault: ActiveFault;
  context: EffectContext;
}
