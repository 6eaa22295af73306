import { Alert, Text } from '@backstage/ui';
import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';

const time = (iso: string) => new Date(iso).toLocaleTimeString();

/** Says how fresh a part of the summary is, and why it is not fresher. */
export const FreshnessLabel = ({ part }: { part: SourceResult<unknown> }) => {
  if (part.state === 'unavailable') {
    return (
      <Alert status="danger" title="Unavailable" description={part.reason} />
    );
  }
  if (part.state === 'stale' && part.reason) {
    return (
      <Alert
        status="warning"
        title={`Stale since ${time(part.staleSince)}`}
        description={part.reason}
      />
    );
  }
  return (
    <Text variant="body-small">
      As of {time(part.asOf)}, from {part.source}
      {part.state === 'stale' && '; being refreshed'}
    </Text>
  );
};
