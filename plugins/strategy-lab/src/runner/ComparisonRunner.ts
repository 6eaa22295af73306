import { toError } from '@backstage/errors';
import {
  STRATEGIES,
  type Measurement,
  type Scenario,
  type Strategy,
} from '@internal/strategies';
import type { ComparisonStore } from './ComparisonStore';
import { findMismatches } from './findMismatches';

const RUNNING_KEY = 'strategy-lab.running';

/**
 * Runs one strategy in one scenario.
 *
 * @param afterBackend - for GraphQL, which uses the backend plugin: its result just before
 */
export type RunScenario = (
  scenario: Scenario,
  strategy: Strategy,
  options: {
    signal: AbortSignal;
    onReceived: (bytes: number) => void;
    afterBackend?: Measurement;
  },
) => Promise<Measurement>;

/**
 * Returns why a strategy cannot run in a scenario, if it cannot.
 *
 * @param mayAsk - whether to ask the user to sign in
 */
export type FindReasonToSkip = (
  scenario: Scenario,
  strategy: Strategy,
  options: { mayAsk: boolean },
) => Promise<string | undefined>;

interface RunnerDeps {
  runScenario: RunScenario;
  findReasonToSkip: FindReasonToSkip;
  /** Called after each run, also after one that failed or was cancelled. */
  resetMock: () => Promise<void>;
  store: ComparisonStore;
  /** Keeps across page reloads that a run is in progress. */
  session: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** Runs scenarios one after the other; the results are in its store. */
export class ComparisonRunner {
  readonly store: ComparisonStore;
  readonly #deps: RunnerDeps;
  #abort?: AbortController;

  constructor(deps: RunnerDeps) {
    this.#deps = deps;
    this.store = deps.store;
    if (deps.session.getItem(RUNNING_KEY)) {
      // The page was closed during a run, so FrobsCo still has the run's faults.
      void this.#resetMock();
    }
  }

  /**
   * Never throws: errors are in the store.
   *
   * @param mayAsk - whether to ask the user to sign in where a scenario needs it
   */
  readonly run = async (
    scenarios: Scenario[],
    { mayAsk = false } = {},
  ): Promise<void> => {
    if (this.#abort) {
      return;
    }
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const ids = scenarios.map(({ id }) => id);
    this.store.update({ problem: undefined, remaining: ids, skipped: [] });
    this.#deps.session.setItem(RUNNING_KEY, 'true');
    try {
      for (const [index, scenario] of scenarios.entries()) {
        const done = index * STRATEGIES.length;
        const total = scenarios.length * STRATEGIES.length;
        await this.#runStrategies(scenario, { done, total, mayAsk, signal });
        this.store.update({ remaining: ids.slice(index + 1) });
      }
    } catch (error) {
      const problem = signal.aborted ? undefined : toError(error);
      this.store.update({ problem });
    } finally {
      await this.#resetMock();
      this.#abort = undefined;
      this.store.update({ running: undefined });
    }
  };

  readonly cancel = () => {
    this.#abort?.abort();
  };

  async #resetMock() {
    // A mock that does not respond cannot be reset.
    await this.#deps.resetMock().catch(() => {});
    this.#deps.session.removeItem(RUNNING_KEY);
  }

  async #runStrategies(
    scenario: Scenario,
    {
      done,
      total,
      mayAsk,
      signal,
    }: { done: number; total: number; mayAsk: boolean; signal: AbortSignal },
  ) {
    const measurements: Partial<Record<Strategy, Measurement>> = {};
    for (const [column, strategy] of STRATEGIES.entries()) {
      signal.throwIfAborted();
      this.store.update({
        running: {
          scenario: scenario.id,
          strategy,
          done: done + column,
          total,
          receivedBytes: 0,
        },
      });
      const reason = await abortable(
        this.#deps.findReasonToSkip(scenario, strategy, { mayAsk }),
        signal,
      );
      if (reason) {
        this.store.skip({ scenario: scenario.id, strategy, reason });
        continue;
      }
      const onReceived = (bytes: number) => this.store.setReceivedBytes(bytes);
      const measured = await abortable(
        this.#deps.runScenario(scenario, strategy, {
          signal,
          onReceived,
          afterBackend:
            strategy === 'graphql' ? measurements.backend : undefined,
        }),
        signal,
      );
      measurements[strategy] = measured;
      const mismatches = findMismatches(
        measured,
        scenario.expected[strategy],
        measurements,
      );
      this.store.addResult({ ...measured, mismatches });
    }
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
