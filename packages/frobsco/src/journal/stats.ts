import { z } from 'zod';
import { entrySchema, type JournalEntry } from './entry.ts';

export const statSchema = z
  .object({
    ...entrySchema.pick({
      caller: true,
      listener: true,
      method: true,
      route: true,
    }).shape,
    requests: z.int(),
    failures: z
      .int()
      .describe('Responses with 4xx or 5xx, and incomplete ones.'),
    faulted: z.int().describe('Requests to which a fault was applied.'),
    bytes: z.int(),
    meanMs: z.number(),
    maxMs: z.number(),
    peakConcurrency: z.int(),
  })
  .meta({ id: 'Stat' });

/** The statistics of one kind of caller on one route. */
export type Stat = z.infer<typeof statSchema>;

const failed = ({ complete, status }: JournalEntry) =>
  !complete || status === null || status >= 400;

/** Statistics by caller and route; both are few, so memory is bounded. */
export class Stats {
  readonly #stats = new Map<string, Stat>();

  add(entry: JournalEntry): void {
    const stat = this.#statOf(entry);
    stat.requests += 1;
    stat.failures += Number(failed(entry));
    stat.faulted += Number(entry.faults.length > 0);
    stat.bytes += entry.bytes;
    stat.meanMs += (entry.durationMs - stat.meanMs) / stat.requests;
    stat.maxMs = Math.max(stat.maxMs, entry.durationMs);
    stat.peakConcurrency = Math.max(stat.peakConcurrency, entry.concurrency);
  }

  list(): Stat[] {
    return [...this.#stats.values()];
  }

  clear(): void {
    this.#stats.clear();
  }

  #statOf({ caller, listener, method, route }: JournalEntry): Stat {
    const key = `${caller} ${listener} ${method} ${route}`;
    let stat = this.#stats.get(key);
    if (!stat) {
      stat = {
        ...{ caller, listener, method, route },
        ...{ requests: 0, failures: 0, faulted: 0, bytes: 0 },
        ...{ meanMs: 0, maxMs: 0, peakConcurrency: 0 },
      };
      this.#stats.set(key, stat);
    }
    return stat;
  }
}
