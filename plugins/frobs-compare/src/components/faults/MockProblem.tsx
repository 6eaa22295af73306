import { Alert, Button } from '@backstage/ui';
import { MockUnreachableError } from '../../lab/MockControl';

const WHAT_TO_DO =
  'Start it with `yarn workspace frobsco start`, or all of it with `yarn dev`. ' +
  'If it runs, the proxy does not lead to it: app-config.local.yaml has the ' +
  'endpoint /frobsco-control, which other configs lack on purpose.';

/** Why there is nothing to switch, and what to do. */
export const MockProblem = ({
  error,
  onRetry,
}: {
  error: Error;
  onRetry: () => void;
}) => (
  <Alert
    role="alert"
    status="danger"
    icon
    title={error.message}
    description={error instanceof MockUnreachableError ? WHAT_TO_DO : undefined}
    customActions={
      <Button variant="secondary" onPress={onRetry}>
        Retry
      </Button>
    }
  />
);
