import {
  formatBytes,
  type JournalEntry,
  type Result,
} from '@internal/strategies';
import { Figures } from './Figures';

const AUTH: Record<string, string> = {
  none: 'none',
  ApiKey: 'API key',
  Bearer: 'token',
};

/** Names with their number of occurrences. */
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

/** The requests of one strategy that FrobsCo received, from its journal. */
export const UpstreamRequests = ({ result }: { result: Result }) => {
  const { auth, journal } = result;
  const bytes = journal.reduce((sum, entry) => sum + entry.bytes, 0);
  return (
    <Figures
      title="At FrobsCo"
      figures={{
        Requests: tally(journal.map(routeOf)),
        From:
          [...new Set(journal.map(({ caller }) => caller))].join(', ') || '–',
        Authorization: auth.map(each => AUTH[each] ?? each).join(', ') || '–',
        Statuses: tally(
          journal.map(({ status }) => `${status ?? 'no response'}`),
        ),
        'Sent, including headers': formatBytes(bytes),
      }}
    />
  );
};
