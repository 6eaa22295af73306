import { Alert, Button } from '@backstage/ui';
import { explainFailure } from '../api/explainFailure';

/** Says what failed, what to look at, and offers to try again. */
export const Failure = (props: { error: Error; onRetry: () => void }) => (
  <Alert
    role="alert"
    status="danger"
    icon
    title={props.error.message}
    description={explainFailure(props.error)}
    customActions={
      <Button variant="secondary" onPress={props.onRetry}>
        Retry
      </Button>
    }
  />
);
