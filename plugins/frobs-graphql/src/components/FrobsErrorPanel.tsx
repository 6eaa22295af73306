import { ResponseError } from '@backstage/errors';
import { Alert, Button } from '@backstage/ui';
import { z } from 'zod';

/** What happened, by the name of the error. Other errors speak for themselves. */
const TITLES: Record<string, string> = {
  TypeError: 'No response from the Backstage backend',
  TimeoutError: 'The graph took too long to respond',
  SyntaxError: 'The response is not JSON',
  ZodError: 'Unexpected response shape',
};

/** What the server or the check said, cut short: some servers return whole pages. */
function getDetail(error: Error): string {
  const { message } = error instanceof ResponseError ? error.cause : error;
  const detail = error instanceof z.ZodError ? z.prettifyError(error) : message;
  return detail.slice(0, 300);
}

/** Names the request, says what happened, and gives one hint. */
export const FrobsErrorPanel = (props: {
  error: Error;
  /** Without it there is no button. */
  onRetry?: () => void;
}) => (
  <Alert
    role="alert"
    status="danger"
    icon
    title={TITLES[props.error.name] ?? props.error.message}
    description={
      <>
        <code>POST /api/graphql</code>: {getDetail(props.error)}
      </>
    }
    customActions={
      props.onRetry && (
        <Button variant="secondary" onPress={props.onRetry}>
          Retry
        </Button>
      )
    }
  />
);
