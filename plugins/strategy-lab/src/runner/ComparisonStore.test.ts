import { findScenario, STRATEGIES } from '@internal/strategies';
import { createResult } from '@internal/strategies/testUtils';
import { waitFor } from '@testing-library/react';
import { createRunner } from '../__testUtils__/createRunner';
import type { RunScenario } from './ComparisonRunner';

const succeed: RunScenario = async ({ id: scenario }, strategy) =>
  createResult({ scenario, strategy });

/** A storage that contains `item`. */
const holding = (item: string) => ({ getItem: () => item, setItem: () => {} });

describe('ComparisonStore', () => {
  it('keeps its results across reloads, but not its progress', async () => {
    const items = new Map<string, string>();
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    };
    const before = createRunner({ storage, runScenario: succeed });
    await before.run(['plain'].map(findScenario));

    const after = createRunner({
      storage,
      runScenario: succeed,
    }).store.getSnapshot();
    expect(Object.keys(after.results)).toHaveLength(STRATEGIES.length);
    expect(after).toEqual({
      results: before.store.getSnapshot().results,
      skipped: [],
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
    const { results } = createRunner({
      storage: holding(item),
    }).store.getSnapshot();
    expect(results).toEqual({});
  });

  it('works if the storage is full or forbidden', async () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const runner = createRunner({
      storage: { getItem: refuse, setItem: refuse },
      runScenario: succeed,
    });
    await runner.run(['plain'].map(findScenario));
    const { problem, results } = runner.store.getSnapshot();
    expect(problem).toBeUndefined();
    expect(Object.keys(results)).toHaveLength(STRATEGIES.length);
  });

  it('resets the mock if the page was closed during a run', async () => {
    const kept = new Map<string, string>();
    const session = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const resetMock = jest.fn(async () => {});
    const load = () => createRunner({ resetMock, session });
    void load().run(['plain'].map(findScenario));
    expect(resetMock).not.toHaveBeenCalled();
    load();
    expect(resetMock).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(kept.size).toBe(0));
    load();
    expect(resetMock).toHaveBeenCalledTimes(1);
  });
});
