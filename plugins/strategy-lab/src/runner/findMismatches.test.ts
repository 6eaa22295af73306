import {
  type Expectation,
  type Figures,
  STRATEGIES,
} from '@internal/strategies';
import { createResult } from '@internal/strategies/testUtils';
import fc from 'fast-check';
import { findMismatches } from './findMismatches';

const createExpectation = (change: Partial<Expectation>): Expectation => ({
  outcome: ['data'],
  fits: 'yes',
  why: 'It is.',
  change: 'Nothing.',
  snippets: [],
  ...change,
});

const FIGURES = Object.keys(createResult().figures) as (keyof Figures)[];

/** A value, and a range that it is in. */
const valueInRange = fc
  .record({
    value: fc.double({ min: 0, max: 1e9, noNaN: true }),
    below: fc.option(fc.nat(), { nil: undefined }),
    above: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ value, below, above }) => ({
    value,
    min: below === undefined ? undefined : value - below,
    max: above === undefined ? undefined : value + above,
  }));

/** An expectation, and a result that meets it. */
const satisfied = fc
  .record({
    outcomes: fc.uniqueArray(
      fc.constantFrom('data', 'stale', 'cors', 'tls', '401', '503'),
      { minLength: 1 },
    ),
    figures: fc.dictionary(fc.constantFrom(...FIGURES), valueInRange),
    auth: fc.constantFrom('none', 'ApiKey', 'Bearer'),
    backstageOnly: fc.boolean(),
    fasterThan: fc.constantFrom(...STRATEGIES),
    left: fc.subarray(['figures', 'auth', 'backstageOnly', 'fasterThan']),
  })
  .map(({ outcomes, figures, left, ...rest }) => {
    const all = { ...rest, figures };
    const kept = Object.entries(all).filter(([key]) => left.includes(key));
    const values = Object.entries(figures).map(([name, { value }]) => [
      name,
      value,
    ]);
    const actual = createResult({
      outcome: outcomes.at(-1),
      auth: ['Basic', rest.auth],
      backstageOnly: rest.backstageOnly,
      figures: Object.fromEntries(values),
    });
    const milliseconds = actual.figures.milliseconds + 1;
    return {
      actual,
      others: {
        [rest.fasterThan]: createResult({ figures: { milliseconds } }),
      },
      expected: createExpectation({
        outcome: outcomes,
        ...Object.fromEntries(kept),
      } as Partial<Expectation>),
    };
  });

describe('findMismatches', () => {
  it('is empty if the result meets the expectation', () => {
    fc.assert(
      fc.property(satisfied, ({ actual, expected, others }) => {
        expect(findMismatches(actual, expected, others)).toEqual([]);
      }),
    );
  });

  it.each<[string, Partial<Expectation>]>([
    ['expected stale, got data', { outcome: ['stale'] }],
    ['expected 503 or 504, got data', { outcome: ['503', '504'] }],
    [
      'expected 101 requests, got 1',
      { figures: { requests: { min: 101, max: 101 } } },
    ],
    [
      'expected at least 30000000 transferred bytes, got 1200',
      { figures: { wireBytes: { min: 30_000_000 } } },
    ],
    [
      'expected at most 1000 decompressed bytes, got 3400',
      { figures: { bodyBytes: { max: 1_000 } } },
    ],
    [
      'expected 200 to 300 ms, got 57',
      { figures: { milliseconds: { min: 200, max: 300 } } },
    ],
    [
      'expected 0 failed page loads, got 3',
      { figures: { failures: { min: 0, max: 0 } } },
    ],
    [
      'expected at most 4 requests to FrobsCo, got 9',
      { figures: { upstreamRequests: { max: 4 } } },
    ],
    [
      'expected authorization ApiKey, FrobsCo received none, Bearer',
      { auth: 'ApiKey' },
    ],
    [
      'the browser called other servers than Backstage',
      { backstageOnly: true },
    ],
    ['not faster than proxy', { fasterThan: 'proxy' }],
  ])('%s', (mismatch, change) => {
    const milliseconds = 56.7;
    const actual = createResult({
      auth: ['none', 'Bearer'],
      figures: { milliseconds, failures: 3, upstreamRequests: 9 },
    });
    const proxy = createResult({ figures: { milliseconds } });
    expect(
      findMismatches(actual, createExpectation(change), { proxy }),
    ).toEqual([mismatch]);
  });

  it('names an unexpected call of Backstage only', () => {
    const actual = createResult({ backstageOnly: true });
    const expected = createExpectation({ backstageOnly: false });
    expect(findMismatches(actual, expected, {})).toEqual([
      'the browser called Backstage only',
    ]);
  });

  it('names a missing request to FrobsCo', () => {
    const expected = createExpectation({ auth: 'none' });
    expect(findMismatches(createResult({ auth: [] }), expected, {})).toEqual([
      'expected authorization none, FrobsCo received no request',
    ]);
  });

  it('ignores strategies that have not run', () => {
    const expected = createExpectation({ fasterThan: 'direct' });
    expect(findMismatches(createResult(), expected, {})).toEqual([]);
  });

  it('has a line for each mismatch', () => {
    const expected = createExpectation({
      outcome: ['cors'],
      figures: { requests: { min: 2 }, failures: { min: 1 } },
      auth: 'Bearer',
    });
    expect(findMismatches(createResult(), expected, {})).toHaveLength(4);
  });
});
