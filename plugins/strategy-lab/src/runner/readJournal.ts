import type { JournalEntry, Strategy } from '@internal/strategies';
import type { MockControlClient } from './MockControlClient';

const MAX_WAIT_MS = 1_000;

/** The names of each strategy's callers in FrobsCo's journal. */
const CALLERS: Record<Strategy, string[]> = {
  direct: ['browser'],
  proxy: ['proxy'],
  // undici, which the backend plugin uses, sends no user agent.
  backend: ['node', 'other'],
};

/** The strategy's requests to FrobsCo, once FrobsCo has responded to all of them. */
export async function readJournal(
  control: MockControlClient,
  strategy: Strategy,
): Promise<JournalEntry[]> {
  const end = Date.now() + MAX_WAIT_MS;
  let journal = await control.journal();
  while (journal.inFlight > 0 && Date.now() < end) {
    journal = await control.journal();
  }
  return journal.entries.filter(
    ({ caller, route }) =>
      CALLERS[strategy].includes(caller) && route !== '/v1/health',
  );
}
