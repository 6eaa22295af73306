import { setTimeout as sleep } from 'node:timers/promises';
import type { Journal } from '../journal/journal.ts';

const PAUSE_MS = 100;
const MAX_ENTRIES = 100;

/**
 * New entries as server-sent events; after the last one that the reader saw, if given.
 *
 * A slow reader misses entries, so that no queue grows for it.
 */
export async function* journalEvents(
  journal: Journal,
  lastSeen: number | undefined,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let last = lastSeen ?? journal.lastId;
  // The reader's id is from an earlier run of the mock.
  if (last > journal.lastId) {
    last = 0;
  }
  // The first bytes tell the reader that it is connected.
  yield ': connected\n\n';
  try {
    while (!signal.aborted) {
      const entries = journal.entries({ after: last }).slice(-MAX_ENTRIES);
      for (const entry of entries) {
        yield `id: ${entry.id}\ndata: ${JSON.stringify(entry)}\n\n`;
        last = entry.id;
      }
      if (entries.length === 0) {
        await journal.changed(signal);
      }
      // Collects the entries of many requests.
      await sleep(PAUSE_MS, undefined, { signal });
    }
  } catch {
    // The reader has disconnected.
  }
}
