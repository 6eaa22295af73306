import { UpstreamError } from './UpstreamError';

interface Task {
  caller: string;
  start(): void;
}

/** Limits of one caller, besides those of all. */
interface Share {
  /** Tasks that run at a time. Default: half of the slots. */
  running?: number;
  /** Tasks that wait. Default: 1,000. */
  waiting?: number;
}

/**
 * Runs some tasks at a time. Who has the fewest is next, and nobody has more than a share of
 * the slots, so that one caller with many tasks does not hold up one with few.
 */
export class FairQueue {
  readonly #slots: number;
  readonly #timeout: number;
  readonly #share: Required<Share>;
  /** How many tasks of each caller run. */
  readonly #running = new Map<string, number>();
  #total = 0;
  /** In the order in which they came. */
  readonly #waiting = new Set<Task>();

  /** @param timeout - how long (ms) a task waits before it fails */
  constructor(
    slots: number,
    timeout: number,
    { running = slots / 2, waiting = 1_000 }: Share = {},
  ) {
    this.#slots = slots;
    this.#timeout = timeout;
    this.#share = { running, waiting };
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
      this.#count(caller, -1);
      this.#startNext();
    }
  }

  #turnOf(caller: string, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
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
      const own = [...this.#waiting].filter(each => each.caller === caller);
      if (own.length > this.#share.waiting) {
        giveUp(queueError('queue-full', 'Too many tasks of one caller wait'));
        return;
      }
      signal?.addEventListener('abort', () => giveUp(signal.reason));
      setTimeout(() => {
        giveUp(queueError('deadline', 'A task waited too long for its turn'));
      }, this.#timeout).unref();
    });
  }

  #startNext(): void {
    if (this.#total >= this.#slots) {
      return;
    }
    let next: Task | undefined;
    let fewest = this.#share.running;
    for (const task of this.#waiting) {
      const count = this.#running.get(task.caller) ?? 0;
      if (count < fewest) {
        next = task;
        fewest = count;
      }
    }
    if (next) {
      this.#waiting.delete(next);
      // At once, so that nobody who arrives meanwhile takes the slot.
      this.#count(next.caller, 1);
      next.start();
    }
  }

  #count(caller: string, change: number): void {
    const count = (this.#running.get(caller) ?? 0) + change;
    this.#total += change;
    if (count > 0) {
      this.#running.set(caller, count);
    } else {
      this.#running.delete(caller);
    }
  }
}

function queueError(code: 'deadline' | 'queue-full', message: string) {
  return new UpstreamError(message, { code, transient: true });
}
