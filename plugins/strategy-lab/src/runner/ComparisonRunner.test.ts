import { findScenario, SCENARIOS, STRATEGIES } from '@internal/strategies';
import { createResult } from '@internal/strategies/testUtils';
import { waitFor } from '@testing-library/react';
import { createRunner } from '../__testUtils__/createRunner';
import type { RunScenario } from './ComparisonRunner';
import { resultKey, type Snapshot } from './ComparisonStore';

const succeed: RunScenario = async ({ id, expected }, strategy) => {
  const [outcome] = expected[strategy].outcome;
  return createResult({ scenario: id, strategy, outcome });
};
const never: RunScenario = () => new Promise(() => {});
/** Fails in the given scenario. */
const failIn =
  (id: string): RunScenario =>
  async (scenario, ...rest) => {
    if (scenario.id === id) {
      throw new Error('it broke');
    }
    return succeed(scenario, ...rest);
  };

function setup(implementation: RunScenario = succeed) {
  const runScenario = jest.fn(implementation);
  const resetMock = jest.fn(async () => {});
  const runner = createRunner({ runScenario, resetMock });
  const ran = () =>
    runScenario.mock.calls.map(([{ id }, strategy]) => resultKey(id, strategy));
  return { runner, ran, runScenario, resetMock };
}

const cellsOf = (...ids: string[]) =>
  ids.flatMap(id => STRATEGIES.map(strategy => resultKey(id, strategy)));

describe('ComparisonRunner', () => {
  it('runs all scenarios in order, each with every strategy', async () => {
    const { runner, ran, resetMock } = setup();
    await runner.run(SCENARIOS);
    const all = cellsOf(...SCENARIOS.map(({ id }) => id));
    expect(ran()).toEqual(all);
    expect(runner.store.getSnapshot()).toEqual({
      results: expect.any(Object),
      remaining: [],
      skipped: [],
      problem: undefined,
      running: undefined,
    });
    expect(Object.keys(runner.store.getSnapshot().results)).toEqual(all);
    expect(resetMock).toHaveBeenCalledTimes(1);
  });

  it('reports its progress until nobody subscribes', async () => {
    const { runner } = setup();
    const progress: Snapshot['running'][] = [];
    const stop = runner.store.subscribe(() => {
      const { running } = runner.store.getSnapshot();
      if (running && running !== progress.at(-1)) {
        progress.push(running);
      }
    });
    await runner.run(['huge', 'plain'].map(findScenario));
    expect(progress).toEqual(
      cellsOf('huge', 'plain').map((key, done) => {
        const [scenario, strategy] = key.split('/');
        const total = 2 * STRATEGIES.length;
        return { scenario, strategy, done, total, receivedBytes: 0 };
      }),
    );
    stop();
    await runner.run(['plain'].map(findScenario));
    expect(progress).toHaveLength(2 * STRATEGIES.length);
  });

  it('reports what a strategy has received', async () => {
    const { runner } = setup(async (scenario, strategy, options) => {
      options.onReceived(1_000);
      return succeed(scenario, strategy, options);
    });
    const received = new Set<number | undefined>();
    runner.store.subscribe(() =>
      received.add(runner.store.getSnapshot().running?.receivedBytes),
    );
    await runner.run(['plain'].map(findScenario));
    expect([...received]).toEqual([undefined, 0, 1_000]);
  });

  it('compares each result with the expectation and with the other strategies', async () => {
    const milliseconds = {
      direct: 500,
      proxy: 500,
      backend: 600,
      graphql: 400,
    };
    const { runner } = setup(async (scenario, strategy, signal) => {
      const result = await succeed(scenario, strategy, signal);
      const figures = {
        ...result.figures,
        milliseconds: milliseconds[strategy],
      };
      return { ...result, figures };
    });
    await runner.run(['slow'].map(findScenario));
    const { results } = runner.store.getSnapshot();
    expect(results['slow/direct'].mismatches).toEqual([]);
    expect(results['slow/backend'].mismatches).toEqual([
      'not faster than direct',
    ]);
  });

  it('stops at an error and can resume with the remaining scenarios', async () => {
    const { runner, runScenario, ran, resetMock } = setup(failIn('huge'));
    await runner.run(['plain', 'huge', 'slow'].map(findScenario));
    const { problem, remaining, running, results } = runner.store.getSnapshot();
    expect(problem).toEqual(new Error('it broke'));
    expect(remaining).toEqual(['huge', 'slow']);
    expect(running).toBeUndefined();
    expect(Object.keys(results)).toEqual(cellsOf('plain'));
    expect(resetMock).toHaveBeenCalledTimes(1);

    runScenario.mockClear().mockImplementation(succeed);
    await runner.run(remaining.map(findScenario));
    expect(ran()).toEqual(cellsOf('huge', 'slow'));
    expect(runner.store.getSnapshot()).toMatchObject({
      problem: undefined,
      remaining: [],
    });
    expect(Object.keys(runner.store.getSnapshot().results)).toHaveLength(
      3 * STRATEGIES.length,
    );
  });

  it('ignores a second run while one is in progress', async () => {
    const { runner, ran, resetMock } = setup();
    const first = runner.run(['plain'].map(findScenario));
    await runner.run(['huge'].map(findScenario));
    await first;
    expect(ran()).toEqual(cellsOf('plain'));
    expect(resetMock).toHaveBeenCalledTimes(1);
  });

  it('keeps the error if the reset of the mock fails', async () => {
    const { runner, resetMock } = setup(failIn('plain'));
    resetMock.mockRejectedValue(new Error('gone'));
    await runner.run(['plain'].map(findScenario));
    expect(runner.store.getSnapshot().problem).toEqual(new Error('it broke'));
  });

  it('leaves out what has a reason, and keeps the reason until the next run', async () => {
    const { runScenario } = setup();
    const runner = createRunner({
      runScenario,
      findReasonToSkip: async ({ id }, strategy, { mayAsk }) =>
        id === 'huge' && strategy === 'proxy' && !mayAsk ? 'no' : undefined,
    });
    await runner.run(['plain', 'huge'].map(findScenario));
    const { skipped, results, remaining } = runner.store.getSnapshot();
    expect(skipped).toEqual([
      { scenario: 'huge', strategy: 'proxy', reason: 'no' },
    ]);
    expect(Object.keys(results)).not.toContain('huge/proxy');
    expect(remaining).toEqual([]);

    await runner.run(['huge'].map(findScenario), { mayAsk: true });
    expect(runner.store.getSnapshot()).toMatchObject({
      skipped: [],
      results: { 'huge/proxy': {} },
    });
  });

  it('can be cancelled between two strategies', async () => {
    const { runner, ran, resetMock } = setup(async (...cell) => {
      runner.cancel();
      return succeed(...cell);
    });
    await runner.run(['plain', 'huge'].map(findScenario));
    expect(ran()).toEqual(['plain/direct']);
    expect(runner.store.getSnapshot()).toMatchObject({
      problem: undefined,
      remaining: ['plain', 'huge'],
    });
    expect(resetMock).toHaveBeenCalledTimes(1);
  });

  it('can be cancelled while a strategy waits', async () => {
    const { runner, runScenario, resetMock } = setup(never);
    const run = runner.run(['plain'].map(findScenario));
    await waitFor(() => expect(runScenario).toHaveBeenCalled());
    const [, , { signal }] = runScenario.mock.calls[0];
    expect(signal.aborted).toBe(false);
    runner.cancel();
    await run;
    expect(signal.aborted).toBe(true);
    expect(runner.store.getSnapshot()).toMatchObject({
      problem: undefined,
      running: undefined,
      remaining: ['plain'],
    });
    expect(resetMock).toHaveBeenCalledTimes(1);
  });
});
