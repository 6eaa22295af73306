import { setTimeout as sleep } from 'node:timers/promises';
import type { Journal } from '../journal/journal.ts';

const PAUSE_MS = 100;
const AT_ONCE = 100;

/**
 * The entries as server-sent events, from now on or from the last one seen.
 *
 * A reader that is too slow misses entries, so that none pile up for it.
 */
export async function* journalEvents(
  journal: Journal,
  lastSeen: number | undefined,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let last = lastSeen ?? journal.lastId;
  // The reader saw entries of an earlier run.
  if (last > journal.lastId) {
    last = 0;
  }
  // Something must be sent, or the reader does not know that it is connected.
  yield ': connected\n\n';
  try {
    while (!signal.aborted) {
      const entries = journal.entries({ after: last }).slice(-AT_ONCE);
      for (const entry of entries) {
        yield `id: ${entry.id}\ndata: ${JSON.stringify(entry)}\n\n`;
        last = entry.id;
      }
      if (entries.length === 0) {
        await journal.changed(signal);
      }
      // Many requests make few wakings.
      await sleep(PAUSE_MS, undefined, { signal });
    }
  } catch {
    // The reader has gone.
  }
}
