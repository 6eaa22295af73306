import { Text } from '@backstage/ui';
import type { SourceResult } from '@internal/plugin-frobs-aggregator-common';

const time = (iso: string) => new Date(iso).toLocaleTimeString();

/** Says how fresh a part of the summary is. */
export const FreshnessLabel = ({ part }: { part: SourceResult<unknown> }) => {
  if (part.state === 'unavailable') {
    return (
      <Text variant="body-small" weight="bold">
        ✗ Unavailable
      </Text>
    );
  }
  if (part.state === 'stale' && part.reason) {
    return (
      <Text variant="body-small" weight="bold">
        {`◷ Stale since ${time(part.staleSince)}`}
      </Text>
    );
  }
  return (
    <Text variant="body-small">
      As of {time(part.asOf)}, from {part.source}
      {part.state === 'stale' && '; being refreshed'}
    </Text>
  );
};
