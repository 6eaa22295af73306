import { UpstreamError } from './UpstreamError';

const MAX_WAITING = 1_000;

interface Task {
  caller: string;
  start(): void;
}

/**
 * Runs some tasks at a time. Who has the fewest is next, and nobody has more than half of
 * the slots, so that one caller with many tasks does not hold up one with few.
 */
export class FairQueue {
  readonly #slots: number;
  readonly #timeout: number;
  readonly #running: string[] = [];
  #waiting: Task[] = [];

  /** @param timeout - how long (ms) a task waits before it fails */
  constructor(slots: number, timeout: number) {
    this.#slots = slots;
    this.#timeout = timeout;
  }

  /** @throws UpstreamError if it cannot run; what `task` throws */
  async run<T>(caller: string, task: () => Promise<T>): Promise<T> {
    await this.#turnOf(caller);
    try {
      return await task();
    } finally {
      this.#running.splice(this.#running.indexOf(caller), 1);
      this.#startNext();
    }
  }

  #turnOf(caller: string): Promise<void> {
    const own = this.#waiting.filter(task => task.caller === caller);
    if (own.length >= MAX_WAITING) {
      throw queueError('queue-full', 'Too many tasks of one caller wait');
    }
    return new Promise((resolve, reject) => {
      const task = { caller, start: resolve };
      this.#waiting.push(task);
      this.#startNext();
      if (this.#waiting.includes(task)) {
        // It has no effect once the task has started.
        setTimeout(() => {
          this.#remove(task);
          reject(queueError('deadline', 'A task waited too long for its turn'));
        }, this.#timeout).unref();
      }
    });
  }

  #startNext(): void {
    if (this.#running.length >= this.#slots) {
      return;
    }
    const countOf = ({ caller }: Task) =>
      this.#running.filter(other => other === caller).length;
    const [next] = this.#waiting
      .filter(task => countOf(task) < this.#slots / 2)
      .sort((a, b) => countOf(a) - countOf(b));
    if (next) {
      this.#remove(next);
      // At once, so that nobody who arrives meanwhile takes the slot.
      this.#running.push(next.caller);
      next.start();
    }
  }

  #remove(task: Task): void {
    this.#waiting = this.#waiting.filter(other => other !== task);
  }
}

function queueError(code: 'deadline' | 'queue-full', message: string) {
  return new UpstreamError(message, { code, transient: true });
}
