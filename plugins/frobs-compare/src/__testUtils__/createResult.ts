import type { Result } from '../runner/Result';
import type { Figures } from '../scenarios';

/** A result that is as expected, with the given changes. */
export function createResult({
  figures,
  ...change
}: Partial<Omit<Result, 'figures'>> & {
  figures?: Partial<Figures>;
} = {}): Result {
  return {
    scenario: 'plain',
    strategy: 'direct',
    at: '2026-01-01T00:00:00.000Z',
    outcome: 'data',
    detail: '200 frobs',
    figures: {
      requests: 1,
      wireBytes: 1_200,
      bodyBytes: 3_400,
      milliseconds: 56,
      failures: 0,
      upstreamRequests: 1,
      ...figures,
    },
    auth: ['none'],
    backstageOnly: false,
    requests: [
      {
        method: 'GET',
        url: 'http://frobsco.test/v1/list',
        start: 100,
        end: 150,
        status: 200,
        wireBytes: 1_200,
        bodyBytes: 3_400,
      },
    ],
    journal: [],
    mismatches: [],
    ...change,
  };
}
