import fc from 'fast-check';
import { createResult } from '../__testUtils__/createResult';
import { STRATEGIES, type Expectation, type Figures } from '../scenarios';
import { judge } from './judge';

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

/** An expectation, and a result that comes up to it. */
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

describe('judge', () => {
  it('finds nothing where all is as expected', () => {
    fc.assert(
      fc.property(satisfied, ({ actual, expected, others }) => {
        expect(judge(actual, expected, others)).toEqual([]);
      }),
    );
  });

  it.each<[string, Partial<Expectation>]>([
    ['data in place of stale', { outcome: ['stale'] }],
    ['data in place of 503 or 504', { outcome: ['503', '504'] }],
    [
      '1 requests in place of 101',
      { figures: { requests: { min: 101, max: 101 } } },
    ],
    [
      '1200 bytes over the wire in place of at least 30000000',
      { figures: { wireBytes: { min: 30_000_000 } } },
    ],
    [
      '3400 bytes of bodies in place of at most 1000',
      { figures: { bodyBytes: { max: 1_000 } } },
    ],
    [
      '57 ms in place of 200 to 300',
      { figures: { milliseconds: { min: 200, max: 300 } } },
    ],
    [
      '3 failed visits in place of 0',
      { figures: { failures: { min: 0, max: 0 } } },
    ],
    [
      '9 requests to FrobsCo in place of at most 4',
      { figures: { upstreamRequests: { max: 4 } } },
    ],
    ['FrobsCo saw none, Bearer in place of ApiKey', { auth: 'ApiKey' }],
    ['the browser called others than Backstage', { backstageOnly: true }],
    ['not faster than proxy', { fasterThan: 'proxy' }],
  ])('%s', (difference, change) => {
    const milliseconds = 56.7;
    const actual = createResult({
      auth: ['none', 'Bearer'],
      figures: { milliseconds, failures: 3, upstreamRequests: 9 },
    });
    const proxy = createResult({ figures: { milliseconds } });
    expect(judge(actual, createExpectation(change), { proxy })).toEqual([
      difference,
    ]);
  });

  it('says so where the browser called Backstage alone, and should not have', () => {
    const actual = createResult({ backstageOnly: true });
    const expected = createExpectation({ backstageOnly: false });
    expect(judge(actual, expected, {})).toEqual([
      'the browser called nobody but Backstage',
    ]);
  });

  it('says so where FrobsCo got no request', () => {
    const expected = createExpectation({ auth: 'none' });
    expect(judge(createResult({ auth: [] }), expected, {})).toEqual([
      'FrobsCo saw no request in place of none',
    ]);
  });

  it('does not compare with what was not run', () => {
    const expected = createExpectation({ fasterThan: 'direct' });
    expect(judge(createResult(), expected, {})).toEqual([]);
  });

  it('has a line for each difference', () => {
    const expected = createExpectation({
      outcome: ['cors'],
      figures: { requests: { min: 2 }, failures: { min: 1 } },
      auth: 'Bearer',
    });
    expect(judge(createResult(), expected, {})).toHaveLength(4);
  });
});
