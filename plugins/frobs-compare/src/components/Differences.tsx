import { Alert } from '@backstage/ui';

/** What is not as expected, where something is not. */
export const Differences = ({ differences }: { differences: string[] }) =>
  differences.length > 0 ? (
    <Alert
      status="warning"
      icon
      title="Not as expected"
      description={differences.join('; ')}
    />
  ) : null;
