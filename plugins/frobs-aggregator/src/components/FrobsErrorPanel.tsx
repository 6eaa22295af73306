import { Alert, Button } from '@backstage/ui';
import { getErrorHint } from '../api/getErrorHint';

/** Says what failed, what to look at, and offers to try again. */
export const FrobsErrorPanel = (props: {
  error: Error;
  onRetry: () => void;
}) => (
  <Alert
    role="alert"
    status="danger"
    icon
    title={props.error.message}
    description={getErrorHint(props.error)}
    customActions={
      <Button variant="secondary" onPress={props.onRetry}>
        Retry
      </Button>
    }
  />
);
