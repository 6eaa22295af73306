import { toError } from '@backstage/errors';
import {
  findScenario,
  SCENARIOS,
  STRATEGIES,
  type Scenario,
  type Strategy,
} from '../scenarios';
import { judge } from './judge';
import { readResults } from './readResults';
import type { Actual, Result } from './Result';

const RESULTS_KEY = 'frobs-compare.results';
const RUNNING_KEY = 'frobs-compare.running';

/** Where a comparison stands. */
export interface Snapshot {
  /** By scenario and strategy, see {@link keyOf}. */
  results: Record<string, Result>;
  /** What is being run, and how far that is. */
  running?: {
    scenario: string;
    strategy: Strategy;
    done: number;
    total: number;
  };
  /** Why the last run ended early. */
  problem?: Error;
  /** The scenarios that an early end left out. */
  left: string[];
}

export const keyOf = (scenario: string, strategy: Strategy) =>
  `${scenario}/${strategy}`;

/** Runs one strategy in one scenario. */
export type RunCell = (
  scenario: Scenario,
  strategy: Strategy,
  signal: AbortSignal,
) => Promise<Actual>;

/** Runs scenarios one after the other, and keeps what became of them. */
export class Comparison {
  private snapshot: Snapshot;
  private readonly listeners = new Set<() => void>();
  private abort?: AbortController;

  constructor(
    private readonly deps: {
      runCell: RunCell;
      /** Called when a run has ended, however it did. */
      cleanUp: () => Promise<void>;
      /** Keeps the results over a reload. */
      storage: Pick<Storage, 'getItem' | 'setItem'>;
      /** Keeps over a reload that a run is under way. */
      session: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
    },
  ) {
    this.snapshot = { results: this.restore(), left: [] };
    if (deps.session.getItem(RUNNING_KEY)) {
      // The page was left in mid-run, and FrobsCo as the run had set it.
      void this.tidyUp();
    }
  }

  readonly getSnapshot = (): Snapshot => this.snapshot;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Never throws: what goes wrong is in the snapshot. */
  readonly run = async (
    ids: string[] = SCENARIOS.map(({ id }) => id),
  ): Promise<void> => {
    if (this.abort) {
      return;
    }
    this.abort = new AbortController();
    const { signal } = this.abort;
    this.set({ problem: undefined, left: ids });
    this.deps.session.setItem(RUNNING_KEY, 'true');
    try {
      const scenarios = ids.map(findScenario);
      for (const [index, scenario] of scenarios.entries()) {
        await this.runScenario(scenario, index, scenarios.length, signal);
        this.set({ left: ids.slice(index + 1) });
      }
    } catch (error) {
      this.set({ problem: signal.aborted ? undefined : toError(error) });
    } finally {
      await this.tidyUp();
      this.abort = undefined;
      this.set({ running: undefined });
    }
  };

  readonly cancel = () => {
    this.abort?.abort();
  };

  private async tidyUp() {
    // A mock that has gone cannot be tidied up either.
    await this.deps.cleanUp().catch(() => {});
    this.deps.session.removeItem(RUNNING_KEY);
  }

  private async runScenario(
    scenario: Scenario,
    index: number,
    count: number,
    signal: AbortSignal,
  ) {
    const actuals: Partial<Record<Strategy, Actual>> = {};
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
      const actual = await stoppable(
        this.deps.runCell(scenario, strategy, signal),
        signal,
      );
      actuals[strategy] = actual;
      const expected = scenario.expected[strategy];
      this.add({ ...actual, differences: judge(actual, expected, actuals) });
    }
  }

  private add(result: Result) {
    const key = keyOf(result.scenario, result.strategy);
    this.set({ results: { ...this.snapshot.results, [key]: result } });
    try {
      const json = JSON.stringify(this.snapshot.results);
      this.deps.storage.setItem(RESULTS_KEY, json);
    } catch {
      // No room: the results last until the page is closed.
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

/** Ends as soon as it is stopped, even where the promise waits for a person. */
function stoppable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    });
    promise.then(resolve, reject);
  });
}
