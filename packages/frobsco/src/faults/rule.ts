import { createRandom, seedFrom, type Random } from '../data/random.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Behaviour } from './effect.ts';
import { createBehaviour } from './effects/index.ts';
import { createMatcher, type Fault, type FaultStatus } from './fault.ts';

const MAX_COUNTED = 10_000;

/** A fault that is switched on. */
export class Rule {
  readonly id: string;
  readonly fault: Fault;
  readonly behaviour: Behaviour;
  readonly #matches: (exchange: Exchange) => boolean;
  readonly #seed: number;
  readonly #removal = new AbortController();
  readonly #expiresAt?: string;
  readonly #requests = new Map<string, number>();
  #matched = 0;
  #applied = 0;

  constructor(id: string, fault: Fault, seed: number) {
    this.id = id;
    this.fault = fault;
    this.behaviour = createBehaviour(fault.effect);
    this.#matches = createMatcher(fault);
    this.#seed = seed;
    if (fault.durationMs !== undefined) {
      this.#expiresAt = new Date(Date.now() + fault.durationMs).toISOString();
    }
  }

  /** Aborts when the rule is switched off. */
  get removed(): AbortSignal {
    return this.#removal.signal;
  }

  /**
   * Whether this exchange is hit, and the randomness for it.
   *
   * The draw depends on the seed, the rule and how many requests of that method
   * and path came before from that kind of caller, not on what else goes on: so
   * runs can be repeated, and every kind of caller meets the same.
   */
  draw(exchange: Exchange): Random | undefined {
    const { probability = 1, skip = 0, count = Infinity } = this.fault;
    if (this.#applied >= count || !this.#matches(exchange)) {
      return undefined;
    }
    this.#matched += 1;
    if (this.#matched <= skip) {
      return undefined;
    }
    const { method, path } = exchange;
    const before = this.#count(exchange);
    const random = createRandom(
      seedFrom(this.#seed, this.id, method, path, before),
    );
    if (random.fraction() >= probability) {
      return undefined;
    }
    this.#applied += 1;
    return random;
  }

  /** How many requests of that method and path came before from such a caller. */
  #count({ caller, method, path }: Exchange): number {
    const known = `${caller} ${method} ${path}`;
    // Those that come after very many others share a counter.
    const isNew = !this.#requests.has(known);
    const key = isNew && this.#requests.size >= MAX_COUNTED ? '' : known;
    const before = this.#requests.get(key) ?? 0;
    this.#requests.set(key, before + 1);
    return before;
  }

  /** Takes a draw back that came to nothing. */
  undo(): void {
    this.#applied -= 1;
  }

  remove(): void {
    this.#removal.abort();
  }

  status(): FaultStatus {
    return {
      id: this.id,
      ...this.fault,
      applied: this.#applied,
      expiresAt: this.#expiresAt,
    };
  }
}
