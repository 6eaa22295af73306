import { EventEmitter, once } from 'node:events';
import type { Call } from '../http/call.ts';
import { describe, type JournalEntry } from './entry.ts';
import { Stats } from './stats.ts';

/** Selects the entries whose fields equal the given ones. */
export type JournalFilter = Partial<
  Pick<JournalEntry, 'caller' | 'listener' | 'method' | 'route' | 'status'>
> & {
  /** Only entries to which this type of fault was applied. */
  fault?: string;
  /** Only entries with a greater id. */
  after?: number;
};

/** The last requests, in a ring, and statistics about all requests. */
export class Journal {
  readonly stats = new Stats();
  readonly #ring: JournalEntry[] = [];
  readonly #capacity: number;
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #oldest = 0;
  #lastId = 0;
  #inFlight = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get lastId(): number {
    return this.#lastId;
  }

  /** Requests that have arrived and not ended. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Adds an entry when the call ends, whether it completes or not. */
  record(call: Call): void {
    const { socket } = call.request;
    const sentBefore = socket.bytesWritten;
    const start = performance.now();
    const time = new Date().toISOString();
    const concurrency = ++this.#inFlight;
    call.response.once('close', () => {
      this.#inFlight -= 1;
      this.#add({
        id: ++this.#lastId,
        time,
        ...describe(call),
        bytes: socket.bytesWritten - sentBefore,
        durationMs: Math.round((performance.now() - start) * 100) / 100,
        concurrency,
      });
    });
  }

  /** Oldest first. */
  entries({ fault, after = 0, ...fields }: JournalFilter = {}): JournalEntry[] {
    const wanted = Object.entries(fields) as [keyof JournalEntry, unknown][];
    const ring = this.#ring;
    return [...ring.slice(this.#oldest), ...ring.slice(0, this.#oldest)].filter(
      entry =>
        entry.id > after &&
        (fault === undefined || entry.faults.includes(fault)) &&
        wanted.every(([name, value]) => entry[name] === value),
    );
  }

  clear(): void {
    this.#ring.length = 0;
    this.#oldest = 0;
    this.stats.clear();
    this.#changes.emit('change');
  }

  /** Resolves when the next entry is added, or the journal is cleared. */
  async changed(signal: AbortSignal): Promise<void> {
    await once(this.#changes, 'change', { signal });
  }

  #add(entry: JournalEntry): void {
    if (this.#ring.length < this.#capacity) {
      this.#ring.push(entry);
    } else {
      this.#ring[this.#oldest] = entry;
      this.#oldest = (this.#oldest + 1) % this.#capacity;
    }
    this.stats.add(entry);
    this.#changes.emit('change');
  }
}
