import { ResponseError } from '@backstage/errors';
import { Alert, Button } from '@backstage/ui';
import { z } from 'zod';

/** What happened, by the name of the error. */
const TITLES: Record<string, string> = {
  TypeError: 'The Backstage backend is not reachable',
  TimeoutError: 'FrobsCo took too long to respond',
  ResponseError: 'The proxy or FrobsCo responded with an error',
  SyntaxError: 'The response is not JSON',
  ZodError: 'Unexpected response shape',
};

/** What the server or the check said, cut short: some servers return whole pages. */
function getDetail(error: Error): string {
  const { message } = error instanceof ResponseError ? error.cause : error;
  const detail = error instanceof z.ZodError ? z.prettifyError(error) : message;
  return detail.slice(0, 300);
}

/** What to check next. */
export function getErrorHint(error: Error): string {
  if (error.name === 'TypeError') {
    return `Browsers do not say why. Either the Backstage backend is down, or it does not allow ${window.location.origin} by CORS (backend.cors.origin). FrobsCo was not called.`;
  }
  if (error.name === 'TimeoutError') {
    return 'The proxy waits as long as FrobsCo does. Set frobsProxy.timeout for this page to wait longer.';
  }
  const status = error instanceof ResponseError ? error.statusCode : 0;
  if (status === 401 || status === 403) {
    return 'Either Backstage did not accept your token: sign in again. Or FrobsCo needs credentials: add them to the headers in proxy.endpoints.';
  }
  if (status === 404) {
    return 'Check the key in proxy.endpoints: it starts with a slash, it matches frobsProxy.proxyPath, and its allowedMethods include GET.';
  }
  if (status === 429) {
    return 'FrobsCo limits how often it may be called. Wait, then try again.';
  }
  if (status === 504) {
    return 'The proxy cannot reach FrobsCo. Check the target in proxy.endpoints, and that FrobsCo is up.';
  }
  if (status >= 500) {
    return 'FrobsCo itself failed. The proxy does not retry, and has no other server to call, unless you add proxy-backend-module-resilience.';
  }
  return 'Check that target and pathRewrite in proxy.endpoints lead to the API that this plugin expects.';
}

/** Says what happened and what to check next; the request and the message are below. */
export const FrobsErrorPanel = (props: {
  error: Error;
  request: string;
  onRetry: () => void;
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
      <Button variant="secondary" onPress={props.onRetry}>
        Retry
      </Button>
    }
  />
);
