import { ResponseError } from '@backstage/errors';
import { Alert, Button } from '@backstage/ui';
import { z } from 'zod';

/** What happened, by the name of the error. */
const TITLES: Record<string, string> = {
  TypeError: 'FrobsCo is not reachable',
  TimeoutError: 'FrobsCo took too long to respond',
  ResponseError: 'FrobsCo responded with an error',
  SyntaxError: 'The response is not JSON',
  ZodError: 'Unexpected response shape',
};

/** What the server or the check said, cut short: some servers return whole pages. */
function getDetail(error: Error): string {
  const { message } = error instanceof ResponseError ? error.cause : error;
  const detail = error instanceof z.ZodError ? z.prettifyError(error) : message;
  return detail.slice(0, 300);
}

// #region direct-explain
/** What to check next. */
export function getErrorHint(error: Error): string {
  if (error.name === 'TypeError') {
    return `Browsers do not say why. Either FrobsCo is down or cannot be reached from this browser, or it does not allow ${window.location.origin} by CORS, or the content security policy of Backstage (backend.csp.connect-src) does not list it. The browser's console shows which.`;
  }
  if (error.name === 'TimeoutError') {
    return 'A browser has no cache and no retries to hide a slow API. Set frobsDirect.timeout to wait longer.';
  }
  const status = error instanceof ResponseError ? error.statusCode : 0;
  if (status === 401 || status === 403) {
    return 'FrobsCo needs credentials: with frobsDirect.authProvider those of your own account, which you can renew in the settings. Never put a secret into a browser: let the proxy or a backend plugin add it.';
  }
  if (status === 429) {
    return 'FrobsCo limits how often it may be called. Wait, then try again.';
  }
  if (status >= 500) {
    return 'FrobsCo itself failed. A browser does not retry, and has no other server to call.';
  }
  return 'Check that frobsDirect.baseUrl is the API that this plugin expects.';
}
// #endregion

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
