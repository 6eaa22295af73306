import type { Call } from '../http/call.ts';
import type { ListenerName } from '../options.ts';
import { ActiveFault } from './activeFault.ts';
import { applyFaults, matchFaults } from './applyFaults.ts';
import { refusesConnections, type Fault, type FaultStatus } from './fault.ts';
import { readFaultHeader } from './faultHeader.ts';

const MAX_HEADER_FAULTS = 100;

/** Keeps the faults that are switched on, and applies them to calls. */
export class FaultEngine {
  readonly #seed: number;
  readonly #onChange: () => Promise<void>;
  #faults: ActiveFault[] = [];
  readonly #headerFaults = new Map<string, ActiveFault>();
  #lastId = 0;

  /**
   * @param seed - decides which requests a random fault applies to
   * @param onChange - called after faults were added or removed
   */
  constructor(seed: number, onChange: () => Promise<void>) {
    this.#seed = seed;
    this.#onChange = onChange;
  }

  list(): FaultStatus[] {
    return this.#faults.map(fault => fault.status());
  }

  async add(config: Fault): Promise<FaultStatus> {
    const fault = this.#add(config);
    await this.#onChange();
    return fault.status();
  }

  /** @returns whether there was such a fault */
  async remove(id: string): Promise<boolean> {
    const fault = this.#faults.find(active => active.id === id);
    if (!fault) {
      return false;
    }
    this.#remove(fault);
    await this.#onChange();
    return true;
  }

  /** Replaces all faults; ids and counters start again. */
  async replace(configs: Fault[]): Promise<void> {
    this.#faults.forEach(fault => this.#remove(fault));
    this.#headerFaults.forEach(fault => fault.remove());
    this.#headerFaults.clear();
    this.#lastId = 0;
    configs.forEach(config => this.#add(config));
    await this.#onChange();
  }

  /** Whether a listener must refuse connections. */
  refuses(listener: ListenerName): boolean {
    return this.#faults.some(
      ({ config }) =>
        refusesConnections(config) &&
        (!config.listeners || config.listeners.some(name => name === listener)),
    );
  }

  /** Lets the app respond through the faults that apply, unless one of them responds. */
  apply(call: Call, next: () => void): void {
    const header = call.request.headers['x-frobs-fault'];
    if (this.#faults.length === 0 && header === undefined) {
      next();
      return;
    }
    let faults = this.#faults;
    if (header !== undefined) {
      const { fault, error } = this.#faultFor(String(header));
      if (!fault) {
        call.respond(400, 'InputError', error!);
        return;
      }
      faults = [...faults, fault];
    }
    const hits = matchFaults(faults, call);
    if (hits.length === 0) {
      next();
    } else {
      applyFaults(call, hits, next).catch(error =>
        call.response.destroy(error),
      );
    }
  }

  /** The same header gets the same fault, so that its counters and limits go on. */
  #faultFor(header: string): { fault?: ActiveFault; error?: string } {
    const known = this.#headerFaults.get(header);
    if (known) {
      return { fault: known };
    }
    const { data, error } = readFaultHeader(header);
    if (!data) {
      return { error };
    }
    if (this.#headerFaults.size >= MAX_HEADER_FAULTS) {
      this.#headerFaults.clear();
    }
    const fault = new ActiveFault('header', data, this.#seed);
    this.#headerFaults.set(header, fault);
    return { fault };
  }

  #add(config: Fault): ActiveFault {
    const fault = new ActiveFault(`f${++this.#lastId}`, config, this.#seed);
    this.#faults = [...this.#faults, fault];
    if (config.durationMs !== undefined) {
      const timer = setTimeout(() => {
        this.#remove(fault);
        // No caller waits for this change, so a failure becomes a warning.
        this.#onChange().catch(error => process.emitWarning(error));
      }, config.durationMs).unref();
      fault.removed.addEventListener('abort', () => clearTimeout(timer));
    }
    return fault;
  }

  #remove(fault: ActiveFault): void {
    this.#faults = this.#faults.filter(active => active !== fault);
    fault.remove();
  }
}
