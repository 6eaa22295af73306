import type { JournalEntry } from '../runner/MockControlClient';

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
