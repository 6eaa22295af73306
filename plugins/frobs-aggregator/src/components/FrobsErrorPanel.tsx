import { ResponseError } from '@backstage/errors';
import { Alert, Button } from '@backstage/ui';
import { z } from 'zod';

/** What happened, by the name of the error. */
const TITLES: Record<string, string> = {
  TypeError: 'The Backstage backend is not reachable',
  TimeoutError: 'The backend plugin took too long to respond',
  ResponseError: 'The backend plugin could not do it',
  SyntaxError: 'The response is not JSON',
  ZodError: 'Unexpected response shape',
};

/** What the server or the check said, cut short: some servers return whole pages. */
function getDetail(error: Error): string {
  const { message } = error instanceof ResponseError ? error.cause : error;
  const detail = error instanceof z.ZodError ? z.prettifyError(error) : message;
  return detail.slice(0, 300);
}

/** By the name of the error, or by the status. */
const HINTS: Record<string, string> = {
  TypeError: `Browsers do not say why. Either the Backstage backend is down, or it does not allow ${window.location.origin} by CORS (backend.cors.origin). FrobsCo was not called.`,
  TimeoutError:
    'frobsAggregator.frobs.timeouts.response limits how long the backend plugin waits for FrobsCo, frobsAggregator.timeout how long this page waits for the backend plugin.',
  400: 'Correct the field that the details name.',
  401: 'Backstage did not accept your token: sign in again.',
  403: 'You do not have the permission. Ask an administrator of Backstage for it.',
  404: 'Either there is no such frob, or the backend plugin is missing in packages/backend/src/index.ts.',
  412: 'Somebody else has changed it in the meantime. Reload the page, then decide.',
  429: 'You called the backend plugin too often. Wait, then try again.',
  503: 'The backend plugin is up, but a service that it calls is not. Its log says why.',
};

/** What to check next. */
export function getErrorHint(error: Error): string {
  const status = error instanceof ResponseError ? error.statusCode : 0;
  const other =
    status >= 500
      ? 'The backend plugin failed. Its log says why.'
      : 'The frontend and the backend of this plugin are of different versions.';
  return HINTS[status || error.name] ?? other;
}

/** Says what happened and what to check next; the request and the message are below. */
export const FrobsErrorPanel = (props: {
  error: Error;
  request: string;
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
        {getErrorHint(props.error)}
        <details>
          <summary>Details</summary>
          <code>{props.request}</code>: {getDetail(props.error)}
        </details>
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
