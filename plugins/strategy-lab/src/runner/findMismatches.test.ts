import type { Expectation, JournalEntry, Strategy } from '@internal/strategies';
import {
  createJournalEntry,
  createResult,
} from '@internal/strategies/testUtils';
import { findMismatches } from './findMismatches';

const createExpectation = (change: Partial<Expectation>): Expectation => ({
  outcome: ['data'],
  fits: 'yes',
  why: 'It is.',
  change: 'Nothing.',
  snippets: [],
  ...change,
});

describe('findMismatches', () => {
  it('is empty if the result meets the expectation', () => {
    const expected = createExpectation({
      outcome: ['stale', 'data'],
      figures: {
        requests: { min: 1, max: 1 },
        wireBytes: { max: 1_200 },
        bodyBytes: { min: 3_400 },
      },
      auth: 'ApiKey',
      fasterThan: 'direct',
    });
    const actual = createResult({ auth: ['Basic', 'ApiKey'] });
    const milliseconds = actual.figures.milliseconds + 1;
    const direct = createResult({ figures: { milliseconds } });
    expect(findMismatches(actual, expected, { direct })).toEqual([]);
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

  it('needs data from FrobsCo for data, possibly from before', () => {
    const mismatch = ['data, but FrobsCo sent none'];
    const find = (...entries: Partial<JournalEntry>[]) => {
      const [journal, preparation] = [0, 1].map(index =>
        entries.slice(index, index + 1).map(createJournalEntry),
      );
      const actual = createResult({ journal, preparation });
      return findMismatches(actual, createExpectation({}), {});
    };
    const failed = { status: 503 };
    const partner = { listener: 'partner' };
    expect(find()).toEqual(mismatch);
    expect(find(failed, partner)).toEqual(mismatch);
    // The token for a request is not its data.
    const token = { listener: 'auth', method: 'POST', route: '/token' };
    expect(find(token)).toEqual(mismatch);
    expect(find({ status: 304 })).toEqual([]);
    expect(find(failed, {})).toEqual([]);
  });

  it('lets the browser call other servers than Backstage only for direct', () => {
    const find = (strategy: Strategy, backstageOnly: boolean) =>
      findMismatches(
        createResult({ strategy, backstageOnly }),
        createExpectation({}),
        {},
      );
    expect(find('direct', true)).toEqual(['the browser called Backstage only']);
    expect(find('graphql', true)).toEqual([]);
    expect(find('proxy', false)).toEqual([
      'the browser called other servers than Backstage',
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
