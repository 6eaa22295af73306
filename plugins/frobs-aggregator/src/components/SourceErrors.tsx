import { Alert } from '@backstage/ui';
import type { FrobSummary } from '@internal/plugin-frobs-aggregator-common';

/** Why parts of the summary are not fresh: each reason once. */
export function getReasons(summary?: FrobSummary): string[] {
  const reasons = Object.values(summary ?? {}).flatMap(part =>
    'reason' in part && part.reason ? [part.reason] : [],
  );
  return [...new Set(reasons)];
}

/** Says why parts of the summary are not fresh. */
export const SourceErrors = ({ summary }: { summary: FrobSummary }) => {
  const reasons = getReasons(summary);
  if (reasons.length === 0) {
    return null;
  }
  const isMissing = Object.values(summary).some(
    ({ state }) => state === 'unavailable',
  );
  return (
    <Alert
      role="status"
      status={isMissing ? 'danger' : 'warning'}
      icon
      title={`A part of the summary is ${isMissing ? 'missing' : 'stale'}`}
      description={reasons.map(reason => (
        <div key={reason}>{reason}</div>
      ))}
    />
  );
};
