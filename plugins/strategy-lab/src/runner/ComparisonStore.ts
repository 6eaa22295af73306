import { STRATEGIES, type Result, type Strategy } from '@internal/strategies';
import { z } from 'zod';

const RESULTS_KEY = 'strategy-lab.results';

/** The state of a comparison. */
export interface Snapshot {
  /** By scenario and strategy, see {@link resultKey}. */
  results: Record<string, Result>;
  /** What runs now; `done` of `total` runs have finished. */
  running?: {
    scenario: string;
    strategy: Strategy;
    done: number;
    total: number;
    /** Of the response bodies so far, decompressed. */
    receivedBytes: number;
  };
  /** What the last run has left out, and why. */
  skipped: { scenario: string; strategy: Strategy; reason: string }[];
  /** Why the last run stopped early. */
  problem?: Error;
  /** The scenarios that have not run because of that. */
  remaining: string[];
}

const object = z.looseObject({});

// Rejects results that another version of the page has stored.
const resultsSchema = z.record(
  z.string(),
  z.looseObject({
    strategy: z.enum(STRATEGIES),
    startedAt: z.number(),
    figures: object,
    auth: z.array(z.string()),
    requests: z.array(object),
    journal: z.array(object),
    preparation: z.array(object),
    mismatches: z.array(z.string()),
  }),
);

/**
 * Parses stored results.
 *
 * @throws Error if the JSON is not what this version of the page stores
 */
const readResults = (json: string) =>
  resultsSchema.parse(JSON.parse(json)) as unknown as Record<string, Result>;

export const resultKey = (scenario: string, strategy: Strategy) =>
  `${scenario}/${strategy}`;

/** Holds the state of a comparison, and keeps the results across page reloads. */
export class ComparisonStore {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
    this.#snapshot = {
      results: this.#restore(),
      skipped: [],
      remaining: [],
    };
  }

  readonly getSnapshot = (): Snapshot => this.#snapshot;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  update(change: Partial<Snapshot>) {
    this.#snapshot = { ...this.#snapshot, ...change };
    this.#listeners.forEach(listener => listener());
  }

  setReceivedBytes(receivedBytes: number) {
    const { running } = this.#snapshot;
    this.update({ running: running && { ...running, receivedBytes } });
  }

  skip(skipped: Snapshot['skipped'][number]) {
    this.update({ skipped: [...this.#snapshot.skipped, skipped] });
  }

  addResult(result: Result) {
    const key = resultKey(result.scenario, result.strategy);
    const results = { ...this.#snapshot.results, [key]: result };
    this.update({ results });
    try {
      this.#storage.setItem(RESULTS_KEY, JSON.stringify(results));
    } catch {
      // The storage is full: the results last until the page is closed.
    }
  }

  #restore(): Record<string, Result> {
    try {
      return readResults(this.#storage.getItem(RESULTS_KEY) ?? '{}');
    } catch {
      return {};
    }
  }
}
