import type { JournalEntry } from '../../lab/MockControl';
import type { Result } from '../../lab/Result';
import { formatBytes } from '../../report/words';
import { Figures } from './Figures';

const AUTH: Record<string, string> = {
  none: 'nothing',
  ApiKey: 'a key',
  Bearer: 'a token',
};

/** Names with how often each occurs. */
function tally(names: string[]): string {
  const counts = new Map<string, number>();
  names.forEach(name => counts.set(name, (counts.get(name) ?? 0) + 1));
  return (
    [...counts].map(([name, times]) => `${times} × ${name}`).join(', ') ||
    'none'
  );
}

const routeOf = ({ method, listener, route }: JournalEntry) =>
  `${method} ${route}${listener === 'api' ? '' : ` (${listener})`}`;

/** What one strategy cost FrobsCo, by its own journal. */
export const SeenByFrobsCo = ({ result }: { result: Result }) => {
  const { auth, journal } = result;
  const bytes = journal.reduce((sum, entry) => sum + entry.bytes, 0);
  return (
    <Figures
      title="FrobsCo saw"
      figures={{
        Requests: tally(journal.map(routeOf)),
        From:
          [...new Set(journal.map(({ caller }) => caller))].join(', ') || '–',
        With: auth.map(each => AUTH[each] ?? each).join(', ') || '–',
        Statuses: tally(
          journal.map(({ status }) => `${status ?? 'no answer'}`),
        ),
        'Sent, with headers': formatBytes(bytes),
      }}
    />
  );
};
