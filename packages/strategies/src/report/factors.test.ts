import { createResult } from '../testUtils.ts';
import {
  describeFactor,
  factorsOf,
  formatFactor,
  worstFactorOf,
} from './factors.ts';

const best = createResult({ strategy: 'graphql' });
const worst = createResult({
  figures: { requests: 101, wireBytes: 30_000, milliseconds: 299 },
});

describe('factorsOf', () => {
  it('compares each figure with the best one, but leaves out what is small', () => {
    expect(factorsOf(worst, [worst, best])).toEqual([
      { figure: 'requests', times: 101 },
      { figure: 'wireBytes', times: 25 },
    ]);
    expect(factorsOf(best, [worst, best])).toEqual([]);
  });

  it('does not take a failed call for the best, and gives it no factor', () => {
    const figures = { requests: 1, wireBytes: 78, milliseconds: 5 };
    const failed = createResult({ outcome: '401', figures });
    const row = [failed, worst, best];
    expect(factorsOf(failed, row)).toEqual([]);
    expect(factorsOf(best, row)).toEqual([]);
    const some = createResult({ figures: { ...figures, failures: 1 } });
    expect(factorsOf(best, [some, best])).toEqual([]);
  });

  it('finds the largest factor', () => {
    expect(worstFactorOf(worst, [worst, best])?.figure).toBe('requests');
    expect(worstFactorOf(best, [best])).toBeUndefined();
  });
});

describe('a factor in words', () => {
  it.each([
    [2, '2×'],
    [2.54, '2.5×'],
    [12.4, '12×'],
    [999.4, '999×'],
    [1_545.6, '1.5k×'],
    [32_117.6, '32k×'],
  ])('%s is %s', (times, text) =>
    expect(formatFactor({ figure: 'requests', times })).toBe(text),
  );

  it('names what it counts', () => {
    expect(describeFactor({ figure: 'wireBytes', times: 3 })).toBe(
      '3× the bytes of the best strategy',
    );
  });
});
