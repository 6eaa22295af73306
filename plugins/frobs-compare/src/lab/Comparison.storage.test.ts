import { waitFor } from '@testing-library/react';
import { createResult } from '../__testUtils__/createResult';
import { emptyStorage } from '../__testUtils__/emptyStorage';
import { Comparison } from './Comparison';

/** A comparison whose results are kept in `storage`. */
const createComparison = (storage: Pick<Storage, 'getItem' | 'setItem'>) =>
  new Comparison({
    runCell: async ({ id: scenario }, strategy) =>
      createResult({ scenario, strategy }),
    cleanUp: async () => {},
    storage,
    session: emptyStorage,
  });

/** A storage that has something in it. */
const holding = (item: string) => ({ getItem: () => item, setItem: () => {} });

describe('Comparison', () => {
  it('keeps its results over a reload, but not how far it was', async () => {
    const items = new Map<string, string>();
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    };
    const before = createComparison(storage);
    await before.run(['plain']);

    const after = createComparison(storage).getSnapshot();
    expect(Object.keys(after.results)).toHaveLength(3);
    expect(after).toEqual({ results: before.getSnapshot().results, left: [] });
  });

  it.each([
    '{"plain/dir',
    'null',
    '"text"',
    '[1]',
    '{"plain/direct":null}',
    '{"plain/direct":{"outcome":"data"}}',
  ])('begins anew where what is kept is %s', item => {
    const { results } = createComparison(holding(item)).getSnapshot();
    expect(results).toEqual({});
  });

  it('does without a storage that is full or forbidden', async () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const comparison = createComparison({ getItem: refuse, setItem: refuse });
    await comparison.run(['plain']);
    const { problem, results } = comparison.getSnapshot();
    expect(problem).toBeUndefined();
    expect(Object.keys(results)).toHaveLength(3);
  });

  it('tidies up after a run that the page was left in', async () => {
    const kept = new Map<string, string>();
    const session = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const cleanUp = jest.fn(async () => {});
    const load = () =>
      new Comparison({
        runCell: () => new Promise(() => {}),
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
