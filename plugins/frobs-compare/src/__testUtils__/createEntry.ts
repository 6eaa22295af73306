import type { JournalEntry } from '../lab/MockControl';

/** What FrobsCo notes down of a browser that asks for the list. */
export const createEntry = (
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
