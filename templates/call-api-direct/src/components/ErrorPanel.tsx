import { ResponseError } from '@backstage/errors';
import { Alert, Button } from '@backstage/ui';
import { getErrorHint } from '../api/getErrorHint';

// An answer can be a whole HTML page.
const MAX_LENGTH = 300;

/** Says what happened and what to look at, and retries. */
export const ErrorPanel = (props: { error: Error; onRetry: () => void }) => {
  const { error, onRetry } = props;
  // The cause has the text of the answer.
  const { message } = ResponseError.is(error) ? error.cause : error;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={message.slice(0, MAX_LENGTH)}
      description={getErrorHint(error)}
      customActions={
        <Button variant="secondary" onPress={onRetry}>
          Retry
        </Button>
      }
    />
  );
};
