import { UpstreamError } from './UpstreamError';

const MAX_WAITING = 1_000;

/**
 * Runs some tasks at a time. Callers take turns, so that one with many tasks does not
 * hold up one with few.
 */
export class FairQueue {
  readonly #slots: number;
  readonly #waiting = new Map<string, Array<() => void>>();
  #running = 0;

  constructor(slots: number) {
    this.#slots = slots;
  }

  /** @throws UpstreamError if too many tasks of the caller wait; what `task` throws */
  async run<T>(caller: string, task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#slots) {
      await this.#turnOf(caller);
    } else {
      this.#running += 1;
    }
    try {
      return await task();
    } finally {
      this.#passOn();
    }
  }

  #turnOf(caller: string): Promise<void> {
    const tasks = this.#waiting.get(caller) ?? [];
    if (tasks.length >= MAX_WAITING) {
      throw new UpstreamError('Too many tasks of one caller wait', {
        code: 'queue-full',
        transient: true,
      });
    }
    this.#waiting.set(caller, tasks);
    return new Promise(resolve => {
      tasks.push(resolve);
    });
  }

  /** Gives the slot to who is next, so that nobody who arrives meanwhile takes it. */
  #passOn(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#running -= 1;
      return;
    }
    const [caller, [start, ...others]] = next;
    // The last in a map is the last whose turn it is.
    this.#waiting.delete(caller);
    if (others.length > 0) {
      this.#waiting.set(caller, others);
    }
    start();
  }
}
