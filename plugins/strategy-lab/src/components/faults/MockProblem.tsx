import { Alert, Button } from '@backstage/ui';
import { MockUnreachableError } from '../../runner/MockControlClient';

const SOLUTION =
  'Start it with `yarn workspace frobsco start`, or start everything with ' +
  '`yarn dev`. If it is running, the proxy endpoint /frobsco-control is missing: ' +
  'only app-config.local.yaml has it.';

/** Why the mock cannot be controlled, and how to solve it. */
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
    description={error instanceof MockUnreachableError ? SOLUTION : undefined}
    customActions={
      <Button variant="secondary" onPress={onRetry}>
        Retry
      </Button>
    }
  />
);
