import {
  count,
  describeOutcome,
  formatBytes,
  formatMs,
  describeFigures,
  hasData,
  median,
} from './format.ts';
import { SCENARIOS } from './scenarios/index.ts';
import type { Outcome } from './scenarios/Scenario.ts';
import { STRATEGIES } from './strategy.ts';
import { createResult } from './testUtils.ts';

const outcomes = SCENARIOS.flatMap(({ expected }) =>
  STRATEGIES.flatMap(strategy => expected[strategy].outcome),
);

describe('describeOutcome', () => {
  it.each([...new Set(outcomes)])('has a text for %s', outcome => {
    expect(describeOutcome(outcome)).not.toMatch(/^Status/);
    expect(describeOutcome(outcome)).toMatch(/^[A-Z\d]/);
  });

  it('names any other status', () => {
    expect(describeOutcome('418')).toBe('Status 418');
  });
});

describe('hasData', () => {
  it.each<[Outcome, boolean]>([
    ['data', true],
    ['stale', true],
    ['cors', false],
    ['503', false],
  ])('%s: %s', (outcome, has) => expect(hasData(outcome)).toBe(has));
});

describe('describeFigures', () => {
  it('counts failures if there is more than one', () => {
    const { figures } = createResult();
    expect(describeFigures(figures)).toEqual({
      requests: '1 request',
      wireBytes: '1.2 kB',
      milliseconds: '56 ms',
      failures: undefined,
    });
    const some = (failures: number) =>
      describeFigures({ ...figures, requests: 20, failures }).failures;
    expect([some(1), some(7)]).toEqual([undefined, '7 failed']);
  });
});

describe('formatted figures', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [12_340, '12.3 kB'],
    [999_960, '1.0 MB'],
    [1_000_000, '1.0 MB'],
    [30_123_456, '30.1 MB'],
  ])('%d bytes: %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words));

  it.each([
    [0.4, '0 ms'],
    [56.7, '57 ms'],
    [999.6, '1.0 s'],
    [1_000, '1.0 s'],
    [2_345, '2.3 s'],
  ])('%d ms: %s', (ms, words) => expect(formatMs(ms)).toBe(words));

  it('puts the noun into the right form', () => {
    expect([0, 1, 2].map(number => count(number, 'request'))).toEqual([
      '0 requests',
      '1 request',
      '2 requests',
    ]);
  });

  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[10, 1, 3, 2], 2.5],
  ])('the median of %j: %d', (values, expected) => {
    expect(median(values)).toBe(expected);
    expect(median([...values].reverse())).toBe(expected);
  });
});
