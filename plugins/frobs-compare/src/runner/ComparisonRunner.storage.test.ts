import { createResult } from '@internal/strategies/testUtils';
import { waitFor } from '@testing-library/react';
import { emptyStorage } from '../__testUtils__/emptyStorage';
import { ComparisonRunner } from './ComparisonRunner';

/** A runner that keeps its results in `storage`. */
const createRunner = (storage: Pick<Storage, 'getItem' | 'setItem'>) =>
  new ComparisonRunner({
    runScenario: async ({ id: scenario }, strategy) =>
      createResult({ scenario, strategy }),
    cleanUp: async () => {},
    storage,
    session: emptyStorage,
  });

/** A storage that contains `item`. */
const holding = (item: string) => ({ getItem: () => item, setItem: () => {} });

describe('ComparisonRunner', () => {
  it('keeps its results across reloads, but not its progress', async () => {
    const items = new Map<string, string>();
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    };
    const before = createRunner(storage);
    await before.run(['plain']);

    const after = createRunner(storage).getSnapshot();
    expect(Object.keys(after.results)).toHaveLength(3);
    expect(after).toEqual({
      results: before.getSnapshot().results,
      remaining: [],
    });
  });

  it.each([
    '{"plain/dir',
    'null',
    '"text"',
    '[1]',
    '{"plain/direct":null}',
    '{"plain/direct":{"outcome":"data"}}',
    // An earlier version used other ids.
    JSON.stringify({
      'plain/aggregator': { ...createResult(), strategy: 'aggregator' },
    }),
  ])('starts without results if the storage contains %s', item => {
    const { results } = createRunner(holding(item)).getSnapshot();
    expect(results).toEqual({});
  });

  it('works if the storage is full or forbidden', async () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const runner = createRunner({ getItem: refuse, setItem: refuse });
    await runner.run(['plain']);
    const { problem, results } = runner.getSnapshot();
    expect(problem).toBeUndefined();
    expect(Object.keys(results)).toHaveLength(3);
  });

  it('resets the mock if the page was closed during a run', async () => {
    const kept = new Map<string, string>();
    const session = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const cleanUp = jest.fn(async () => {});
    const load = () =>
      new ComparisonRunner({
        runScenario: () => new Promise(() => {}),
        cleanUp,
        storage: emptyStorage,
        session,
      });
    void load().run(['plain']);
    expect(cleanUp).not.toHaveBeenCalled();
    load();
    expect(cleanUp).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(kept.size).toBe(0));
    load();
    expect(cleanUp).toHaveBeenCalledTimes(1);
  });
});
