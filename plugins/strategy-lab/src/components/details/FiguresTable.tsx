import {
  formatBytes,
  formatMs,
  STRATEGY_LABELS,
  type JournalEntry,
  type Result,
} from '@internal/strategies';
import { DataTable } from './DataTable';

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

const unique = (values: string[]) => [...new Set(values)].join(', ') || '–';

/** The figures of both sides, by name. */
const ROWS: Record<string, (result: Result) => string> = {
  'Requests of the browser': ({ figures }) => `${figures.requests}`,
  Transferred: ({ figures }) => formatBytes(figures.wireBytes),
  Decompressed: ({ figures }) => formatBytes(figures.bodyBytes),
  Time: ({ figures }) => formatMs(figures.milliseconds),
  'Failed page loads': ({ figures }) => `${figures.failures}`,
  'Called by the browser': ({ backstageOnly }) =>
    backstageOnly ? 'Backstage only' : 'FrobsCo directly',
  'Requests that FrobsCo received': ({ journal }) =>
    tally(journal.map(routeOf)),
  'From whom': ({ journal }) => unique(journal.map(({ caller }) => caller)),
  Authorization: ({ auth }) => unique(auth.map(each => AUTH[each] ?? each)),
  Statuses: ({ journal }) =>
    tally(journal.map(({ status }) => `${status ?? 'no response'}`)),
  'Sent by FrobsCo, headers included': ({ journal }) =>
    formatBytes(journal.reduce((sum, { bytes }) => sum + bytes, 0)),
  'Read before, into the cache': ({ preparation }) =>
    tally(preparation.map(routeOf)),
};

/** All figures of both sides. */
export const FiguresTable = ({ results }: { results: Result[] }) => (
  <DataTable
    summary="All figures as a table"
    head={['Figure', ...results.map(each => STRATEGY_LABELS[each.strategy])]}
    rows={Object.entries(ROWS).map(([name, textOf]) => [
      name,
      ...results.map(textOf),
    ])}
  />
);
