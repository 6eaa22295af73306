import { ResponseError } from '@backstage/errors';
import { Alert, Button } from '@backstage/ui';
import { z } from 'zod';
import { GraphqlError } from '../api/messages';
import { ErrorPaths } from './FieldErrors';

/** What happened, by the name of the error. */
const TITLES: Record<string, string> = {
  TypeError: 'The Backstage backend is not reachable',
  TimeoutError: 'The graph took too long to respond',
  GraphqlError: 'The graph could not get the data',
  ResponseError: 'The graph refused the request',
  SyntaxError: 'The response is not JSON',
  ZodError: 'Unexpected response shape',
};

/** What the server or the check said, cut short: some servers return whole pages. */
function getDetail(error: Error): string {
  const { message } = error instanceof ResponseError ? error.cause : error;
  const detail = error instanceof z.ZodError ? z.prettifyError(error) : message;
  return detail.slice(0, 300);
}

/** What to check next, by the code of a GraphQL error. */
const HINTS: Record<string, string> = {
  BAD_USER_INPUT: 'Correct the field that the details name.',
  CONFLICT:
    'Somebody else has changed it in the meantime. Reload the page, then decide.',
  FORBIDDEN:
    'You do not have the permission. Ask an administrator of Backstage for it.',
  NOT_FOUND: 'The service that has it does not know it.',
  SERVICE_UNAVAILABLE:
    'The graph is up, but a service that it calls is not. Its log says why.',
  TIMEOUT:
    'graphql.timeout limits how long the graph waits for the services that it calls.',
};

/** What to check next. */
export function getErrorHint(error: Error): string {
  if (error instanceof GraphqlError) {
    return HINTS[error.code ?? ''] ?? 'The graph failed. Its log says why.';
  }
  if (error.name === 'TypeError') {
    return `Browsers do not say why. Either the Backstage backend is down, or it does not allow ${window.location.origin} by CORS (backend.cors.origin). FrobsCo was not called.`;
  }
  if (error.name === 'TimeoutError') {
    return 'graphql.timeout limits how long the graph waits for the services that it calls, frobsGraphql.timeout how long this page waits for the graph.';
  }
  const status = error instanceof ResponseError ? error.statusCode : 0;
  if (status === 400) {
    return 'In production the backend runs the operations of its manifest only: the frontend is of another version, or the manifest is missing in graphql.persistedOperations.files. Reload the page to get the newest frontend.';
  }
  if (status === 401) {
    return 'Backstage did not accept your token: sign in again.';
  }
  if (status === 404) {
    return 'The plugin graphql is missing in packages/backend/src/index.ts.';
  }
  if (status >= 500) {
    return 'The graph failed. Its log says why.';
  }
  return 'The frontend and the backend are of different versions.';
}

/** Says what happened and what to check next; the request and the message are below. */
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
        {getErrorHint(props.error)}
        {props.error instanceof GraphqlError && props.error.errors[0] ? (
          <ErrorPaths errors={props.error.errors} />
        ) : (
          <details>
            <summary>Details</summary>
            <code>POST /api/graphql</code>: {getDetail(props.error)}
          </details>
        )}
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
