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
  /** In the order in which they came. */
  readonly #waiting = new Set<Task>();

  /** @param timeout - how long (ms) a task waits before it fails */
  constructor(slots: number, timeout: number) {
    this.#slots = slots;
    this.#timeout = timeout;
  }

  /**
   * @param signal - ends the wait of a task that nobody needs any more
   * @throws UpstreamError if it cannot run; the signal's reason; what `task` throws
   */
  async run<T>(
    caller: string,
    task: () => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    await this.#turnOf(caller, signal);
    try {
      return await task();
    } finally {
      this.#running.splice(this.#running.indexOf(caller), 1);
      this.#startNext();
    }
  }

  #turnOf(caller: string, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const own = [...this.#waiting].filter(task => task.caller === caller);
    if (own.length >= MAX_WAITING) {
      throw queueError('queue-full', 'Too many tasks of one caller wait');
    }
    return new Promise((resolve, reject) => {
      const task = { caller, start: resolve };
      this.#waiting.add(task);
      this.#startNext();
      if (!this.#waiting.has(task)) {
        return;
      }
      // It has no effect once the task has started.
      const giveUp = (reason: unknown) => {
        this.#waiting.delete(task);
        reject(reason);
      };
      signal?.addEventListener('abort', () => giveUp(signal.reason));
      setTimeout(() => {
        giveUp(queueError('deadline', 'A task waited too long for its turn'));
      }, this.#timeout).unref();
    });
  }

  #startNext(): void {
    if (this.#running.length >= this.#slots) {
      return;
    }
    const counts = new Map<string, number>();
    for (const caller of this.#running) {
      counts.set(caller, (counts.get(caller) ?? 0) + 1);
    }
    let next: Task | undefined;
    let fewest = this.#slots / 2;
    for (const task of this.#waiting) {
      const count = counts.get(task.caller) ?? 0;
      if (count < fewest) {
        next = task;
        fewest = count;
      }
    }
    if (next) {
      this.#waiting.delete(next);
      // At once, so that nobody who arrives meanwhile takes the slot.
      this.#running.push(next.caller);
      next.start();
    }
  }
}

function queueError(code: 'deadline' | 'queue-full', message: string) {
  return new UpstreamError(message, { code, transient: true });
}
