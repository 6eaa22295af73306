import { Flex, Text } from '@backstage/ui';
import {
  formatBytes,
  formatMs,
  type JournalEntry,
  type Result,
} from '@internal/strategies';

/** A list of named figures with a heading. */
const Figures = ({
  title,
  figures,
}: {
  title: string;
  figures: Record<string, string>;
}) => (
  <Flex direction="column" gap="1">
    <Text as="h4" weight="bold">
      {title}
    </Text>
    <dl style={{ margin: 0 }}>
      {Object.entries(figures).map(([name, value]) => (
        <div key={name} style={{ display: 'flex', gap: 8 }}>
          <dt>{`${name}:`}</dt>
          <dd style={{ margin: 0 }}>{value}</dd>
        </div>
      ))}
    </dl>
  </Flex>
);

/** The cost of one strategy in the browser. */
export const BrowserRequests = ({
  result: { figures, backstageOnly },
}: {
  result: Result;
}) => (
  <Figures
    title="In the browser"
    figures={{
      Requests: `${figures.requests}`,
      Transferred: formatBytes(figures.wireBytes),
      Decompressed: formatBytes(figures.bodyBytes),
      'Time to data': formatMs(figures.milliseconds),
      'Failed page loads': `${figures.failures}`,
      Called: backstageOnly ? 'Backstage only' : 'FrobsCo directly',
    }}
  />
);

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
  const { auth, journal, preparation } = result;
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
        ...(preparation.length > 0 && {
          'Read before, into the cache': tally(preparation.map(routeOf)),
        }),
      }}
    />
  );
};
