import { Alert } from '@backstage/ui';

/** How a result differs from the expectation, if it does. */
export const Mismatches = ({ mismatches }: { mismatches: string[] }) =>
  mismatches.length > 0 ? (
    <Alert
      status="warning"
      icon
      title="Not as expected"
      description={mismatches.join('; ')}
    />
  ) : null;
