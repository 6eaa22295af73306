import { createResult } from '../__testUtils__/createResult';
import { emptyStorage } from '../__testUtils__/emptyStorage';
import { SCENARIOS, STRATEGIES } from '../scenarios';
import { Comparison, keyOf, type RunCell, type Snapshot } from './Comparison';

const succeed: RunCell = async ({ id, expected }, strategy) => {
  const [outcome] = expected[strategy].outcome;
  return createResult({ scenario: id, strategy, outcome });
};
const never: RunCell = () => new Promise(() => {});
/** Fails where the given scenario is run. */
const failIn =
  (id: string): RunCell =>
  async (scenario, ...rest) => {
    if (scenario.id === id) throw new Error('it broke');
    return succeed(scenario, ...rest);
  };

function createComparison(runCell: RunCell = succeed, stored?: string) {
  const deps = {
    runCell: jest.fn(runCell),
    cleanUp: jest.fn(async () => {}),
    storage: { getItem: jest.fn(() => stored ?? null), setItem: jest.fn() },
    session: emptyStorage,
  };
  const comparison = new Comparison(deps);
  const ran = () =>
    deps.runCell.mock.calls.map(([{ id }, strategy]) => keyOf(id, strategy));
  return { comparison, ran, ...deps };
}

const cellsOf = (...ids: string[]) =>
  ids.flatMap(id => STRATEGIES.map(strategy => keyOf(id, strategy)));

describe('Comparison', () => {
  it('runs all scenarios in order, each with every strategy', async () => {
    const { comparison, ran, cleanUp } = createComparison();
    await comparison.run();
    const all = cellsOf(...SCENARIOS.map(({ id }) => id));
    expect(ran()).toEqual(all);
    expect(comparison.getSnapshot()).toEqual({
      results: expect.any(Object),
      left: [],
      problem: undefined,
      running: undefined,
    });
    expect(Object.keys(comparison.getSnapshot().results)).toEqual(all);
    expect(cleanUp).toHaveBeenCalledTimes(1);
  });

  it('tells how far it is, until nobody listens any more', async () => {
    const { comparison } = createComparison();
    const seen: Snapshot['running'][] = [];
    const stop = comparison.subscribe(() => {
      const { running } = comparison.getSnapshot();
      if (running && running !== seen.at(-1)) seen.push(running);
    });
    await comparison.run(['huge', 'plain']);
    expect(seen).toEqual(
      cellsOf('huge', 'plain').map((key, done) => {
        const [scenario, strategy] = key.split('/');
        return { scenario, strategy, done, total: 6 };
      }),
    );
    stop();
    await comparison.run(['plain']);
    expect(seen).toHaveLength(6);
  });

  it('compares each result with what is expected, and with the others', async () => {
    const milliseconds = { direct: 500, proxy: 500, aggregator: 600 };
    const { comparison } = createComparison(
      async (scenario, strategy, signal) => {
        const result = await succeed(scenario, strategy, signal);
        const figures = {
          ...result.figures,
          milliseconds: milliseconds[strategy],
        };
        return { ...result, figures };
      },
    );
    await comparison.run(['slow']);
    const { results } = comparison.getSnapshot();
    expect(results['slow/direct'].differences).toEqual([]);
    expect(results['slow/aggregator'].differences).toEqual([
      'not faster than direct',
    ]);
  });

  it('ends with what failed, and can go on with what is left', async () => {
    const { comparison, runCell, ran, cleanUp } = createComparison(
      failIn('huge'),
    );
    await comparison.run(['plain', 'huge', 'slow']);
    const { problem, left, running, results } = comparison.getSnapshot();
    expect(problem).toEqual(new Error('it broke'));
    expect(left).toEqual(['huge', 'slow']);
    expect(running).toBeUndefined();
    expect(Object.keys(results)).toEqual(cellsOf('plain'));
    expect(cleanUp).toHaveBeenCalledTimes(1);

    runCell.mockClear().mockImplementation(succeed);
    await comparison.run(left);
    expect(ran()).toEqual(cellsOf('huge', 'slow'));
    expect(comparison.getSnapshot()).toMatchObject({
      problem: undefined,
      left: [],
    });
    expect(Object.keys(comparison.getSnapshot().results)).toHaveLength(9);
  });

  it('does not run what there is not, and can run again', async () => {
    const { comparison, ran } = createComparison();
    await comparison.run(['nosuch']);
    expect(comparison.getSnapshot().problem?.message).toContain('nosuch');
    await comparison.run(['plain']);
    expect(ran()).toEqual(cellsOf('plain'));
  });

  it('runs one thing at a time', async () => {
    const { comparison, ran, cleanUp } = createComparison();
    const first = comparison.run(['plain']);
    await comparison.run(['huge']);
    await first;
    expect(ran()).toEqual(cellsOf('plain'));
    expect(cleanUp).toHaveBeenCalledTimes(1);
  });

  it('keeps a problem where the mock cannot be tidied up', async () => {
    const { comparison, cleanUp } = createComparison(failIn('plain'));
    cleanUp.mockRejectedValue(new Error('gone'));
    await comparison.run(['plain']);
    expect(comparison.getSnapshot().problem).toEqual(new Error('it broke'));
  });

  it('is cancelled between two cells', async () => {
    const { comparison, ran, cleanUp } = createComparison(async (...cell) => {
      comparison.cancel();
      return succeed(...cell);
    });
    await comparison.run(['plain', 'huge']);
    expect(ran()).toEqual(['plain/direct']);
    expect(comparison.getSnapshot()).toMatchObject({
      problem: undefined,
      left: ['plain', 'huge'],
    });
    expect(cleanUp).toHaveBeenCalledTimes(1);
  });

  it('is cancelled also where a cell waits for ever', async () => {
    const { comparison, runCell, cleanUp } = createComparison(never);
    const run = comparison.run(['plain']);
    const [, , signal] = runCell.mock.calls[0];
    expect(signal.aborted).toBe(false);
    comparison.cancel();
    await run;
    expect(signal.aborted).toBe(true);
    expect(comparison.getSnapshot()).toMatchObject({
      problem: undefined,
      running: undefined,
      left: ['plain'],
    });
    expect(cleanUp).toHaveBeenCalledTimes(1);
  });
});
