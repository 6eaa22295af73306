/**
 * Results and journal entries for tests.
 *
 * @packageDocumentation
 */

import type { JournalEntry, Result } from './report/Result.ts';
import type { Figures } from './scenarios/Scenario.ts';

/** The journal entry of a browser that requests the list. */
export const createJournalEntry = (
  change: Partial<JournalEntry> = {},
): JournalEntry => ({
  time: '2026-01-01T00:00:00.000Z',
  listener: 'api',
  method: 'GET',
  path: '/v1/list',
  route: '/v1/list',
  status: 200,
  bytes: 1_500,
  durationMs: 3,
  faults: [],
  caller: 'browser',
  auth: 'none',
  ...change,
});

/** A result that is as expected, with the given changes. */
export function createResult({
  strategy = 'direct',
  figures,
  ...change
}: Partial<Omit<Result, 'figures'>> & {
  figures?: Partial<Figures>;
} = {}): Result {
  return {
    scenario: 'plain',
    strategy,
    at: '2026-01-01T00:00:00.000Z',
    startedAt: 94,
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
    backstageOnly: strategy !== 'direct',
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
    journal: [createJournalEntry()],
    preparation: [],
    mismatches: [],
    ...change,
  };
}
