import { toError } from '@backstage/errors';
import {
  findScenario,
  type Measurement,
  type Result,
  type Scenario,
  SCENARIOS,
  STRATEGIES,
  type Strategy,
} from '@internal/strategies';
import { findMismatches } from './findMismatches';
import { readResults } from './readResults';

const RESULTS_KEY = 'frobs-compare.results';
const RUNNING_KEY = 'frobs-compare.running';

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
  };
  /** Why the last run stopped early. */
  problem?: Error;
  /** The scenarios that have not run because of that. */
  remaining: string[];
}

export const resultKey = (scenario: string, strategy: Strategy) =>
  `${scenario}/${strategy}`;

/** Runs one strategy in one scenario. */
export type RunScenario = (
  scenario: Scenario,
  strategy: Strategy,
  signal: AbortSignal,
) => Promise<Measurement>;

/** Runs scenarios one after the other and keeps the results. */
export class ComparisonRunner {
  private snapshot: Snapshot;
  private readonly listeners = new Set<() => void>();
  private abort?: AbortController;

  constructor(
    private readonly deps: {
      runScenario: RunScenario;
      /** Called after each run, also after one that failed or was cancelled. */
      cleanUp: () => Promise<void>;
      /** Keeps the results across page reloads. */
      storage: Pick<Storage, 'getItem' | 'setItem'>;
      /** Keeps across page reloads that a run is in progress. */
      session: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
    },
  ) {
    this.snapshot = { results: this.restore(), remaining: [] };
    if (deps.session.getItem(RUNNING_KEY)) {
      // The page was closed during a run, so FrobsCo still has the run's faults.
      void this.resetMock();
    }
  }

  readonly getSnapshot = (): Snapshot => this.snapshot;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Never throws: errors are in the snapshot. */
  readonly run = async (
    ids: string[] = SCENARIOS.map(({ id }) => id),
  ): Promise<void> => {
    if (this.abort) {
      return;
    }
    this.abort = new AbortController();
    const { signal } = this.abort;
    this.set({ problem: undefined, remaining: ids });
    this.deps.session.setItem(RUNNING_KEY, 'true');
    try {
      const scenarios = ids.map(findScenario);
      for (const [index, scenario] of scenarios.entries()) {
        await this.runStrategies(scenario, index, scenarios.length, signal);
        this.set({ remaining: ids.slice(index + 1) });
      }
    } catch (error) {
      this.set({ problem: signal.aborted ? undefined : toError(error) });
    } finally {
      await this.resetMock();
      this.abort = undefined;
      this.set({ running: undefined });
    }
  };

  readonly cancel = () => {
    this.abort?.abort();
  };

  private async resetMock() {
    // A mock that does not respond cannot be reset.
    await this.deps.cleanUp().catch(() => {});
    this.deps.session.removeItem(RUNNING_KEY);
  }

  private async runStrategies(
    scenario: Scenario,
    index: number,
    count: number,
    signal: AbortSignal,
  ) {
    const actuals: Partial<Record<Strategy, Measurement>> = {};
    for (const [column, strategy] of STRATEGIES.entries()) {
      signal.throwIfAborted();
      this.set({
        running: {
          scenario: scenario.id,
          strategy,
          done: index * STRATEGIES.length + column,
          total: count * STRATEGIES.length,
        },
      });
      const actual = await abortable(
        this.deps.runScenario(scenario, strategy, signal),
        signal,
      );
      actuals[strategy] = actual;
      const expected = scenario.expected[strategy];
      this.add({
        ...actual,
        mismatches: findMismatches(actual, expected, actuals),
      });
    }
  }

  private add(result: Result) {
    const key = resultKey(result.scenario, result.strategy);
    this.set({ results: { ...this.snapshot.results, [key]: result } });
    try {
      const json = JSON.stringify(this.snapshot.results);
      this.deps.storage.setItem(RESULTS_KEY, json);
    } catch {
      // The storage is full: the results last until the page is closed.
    }
  }

  private restore(): Record<string, Result> {
    try {
      return readResults(this.deps.storage.getItem(RESULTS_KEY) ?? '{}');
    } catch {
      return {};
    }
  }

  private set(change: Partial<Snapshot>) {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.forEach(listener => listener());
  }
}

/** Rejects as soon as `signal` aborts, even if the promise waits for a user. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    });
    promise.then(resolve, reject);
  });
}
