import type { Exchange } from '../http/exchange.ts';
import type { ListenerName } from '../options.ts';
import { refusesConnections, type Fault, type FaultStatus } from './fault.ts';
import { readFaultHeader } from './header.ts';
import { drawAll, run } from './run.ts';
import { Rule } from './rule.ts';

const MAX_ASKED = 100;

/** Keeps the faults that are switched on, and applies them to exchanges. */
export class FaultEngine {
  readonly #seed: number;
  readonly #onChange: () => Promise<void>;
  #rules: Rule[] = [];
  readonly #asked = new Map<string, Rule>();
  #lastId = 0;

  /**
   * @param seed - decides which requests are hit by chance
   * @param onChange - called whenever faults were added or have gone
   */
  constructor(seed: number, onChange: () => Promise<void>) {
    this.#seed = seed;
    this.#onChange = onChange;
  }

  list(): FaultStatus[] {
    return this.#rules.map(rule => rule.status());
  }

  async add(fault: Fault): Promise<FaultStatus> {
    const rule = this.#add(fault);
    await this.#onChange();
    return rule.status();
  }

  /** @returns whether there was such a fault */
  async remove(id: string): Promise<boolean> {
    const rule = this.#rules.find(each => each.id === id);
    if (!rule) {
      return false;
    }
    this.#drop(rule);
    await this.#onChange();
    return true;
  }

  /** Puts these in place of all others; counting starts afresh. */
  async replace(faults: Fault[]): Promise<void> {
    this.#rules.forEach(rule => this.#drop(rule));
    this.#asked.forEach(rule => rule.remove());
    this.#asked.clear();
    this.#lastId = 0;
    faults.forEach(fault => this.#add(fault));
    await this.#onChange();
  }

  /** Whether a listener is to refuse connections. */
  refuses(listener: ListenerName): boolean {
    return this.#rules.some(
      ({ fault }) =>
        refusesConnections(fault) &&
        (!fault.listeners || fault.listeners.some(name => name === listener)),
    );
  }

  /** Lets the app answer, unless a fault does, and in the way faults let it. */
  apply(exchange: Exchange, next: () => void): void {
    const asked = exchange.request.headers['x-frobs-fault'];
    if (this.#rules.length === 0 && asked === undefined) {
      next();
      return;
    }
    let rules = this.#rules;
    if (asked !== undefined) {
      const { rule, error } = this.#ruleOf(String(asked));
      if (!rule) {
        exchange.answer(400, 'InputError', error!);
        return;
      }
      rules = [...rules, rule];
    }
    const hits = drawAll(rules, exchange);
    if (hits.length === 0) {
      next();
    } else {
      run(exchange, hits, next).catch(error =>
        exchange.response.destroy(error),
      );
    }
  }

  /** The same header gets the same rule, so that chance and limits go on. */
  #ruleOf(header: string): { rule?: Rule; error?: string } {
    const known = this.#asked.get(header);
    if (known) {
      return { rule: known };
    }
    const { data, error } = readFaultHeader(header);
    if (!data) {
      return { error };
    }
    if (this.#asked.size >= MAX_ASKED) {
      this.#asked.clear();
    }
    const rule = new Rule('header', data, this.#seed);
    this.#asked.set(header, rule);
    return { rule };
  }

  #add(fault: Fault): Rule {
    const rule = new Rule(`f${++this.#lastId}`, fault, this.#seed);
    this.#rules = [...this.#rules, rule];
    if (fault.durationMs !== undefined) {
      const timer = setTimeout(() => {
        this.#drop(rule);
        // Nobody waits for it who could be told that it failed.
        this.#onChange().catch(error => process.emitWarning(error));
      }, fault.durationMs).unref();
      rule.removed.addEventListener('abort', () => clearTimeout(timer));
    }
    return rule;
  }

  #drop(rule: Rule): void {
    this.#rules = this.#rules.filter(each => each !== rule);
    rule.remove();
  }
}
