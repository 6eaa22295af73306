import { Alert } from '@backstage/ui';
import type { FrobSummary } from '@internal/plugin-frobs-aggregator-common';

/** Why parts of the summary are not fresh: each reason once. */
export const SourceErrors = ({ summary }: { summary: FrobSummary }) => {
  const parts = Object.values(summary);
  const reasons = parts.flatMap(part =>
    'reason' in part && part.reason ? [part.reason] : [],
  );
  if (reasons.length === 0) {
    return null;
  }
  const isMissing = parts.some(({ state }) => state === 'unavailable');
  return (
    <Alert
      role="status"
      status={isMissing ? 'danger' : 'warning'}
      icon
      title={
        isMissing
          ? 'A part of the summary is missing'
          : 'A part of the summary is stale'
      }
      description={[...new Set(reasons)].map(reason => (
        <div key={reason}>{reason}</div>
      ))}
    />
  );
};
