import { FrobsError } from './FrobsError';

/** What a plugin author would look at next. */
// #region direct-explain
export function getErrorHint(error: Error): string {
  if (!(error instanceof FrobsError)) {
    return 'This is a fault of the plugin itself.';
  }
  switch (error.failure) {
    case 'network':
      return `Browsers do not say why. Either FrobsCo is down or out of this browser's reach, or it does not allow ${window.location.origin} by CORS, or the content security policy of Backstage (backend.csp.connect-src) does not list it. The browser's console tells which.`;
    case 'timeout':
      return 'FrobsCo is slow. A browser has no cache and no retries to hide that; frobsDirect.timeout says how long to wait.';
    case 'shape':
      return 'FrobsCo changed its answers, or frobsDirect.baseUrl points at another API.';
    default:
      return explainStatus(error.status);
  }
}
// #endregion

function explainStatus(status = 0): string {
  if (status === 401 || status === 403) {
    return 'FrobsCo wants credentials. The token of your own FrobsCo account will do, where frobsDirect.authProvider says who gives it. A secret may not go into a browser: let the proxy or a backend plugin add it.';
  }
  if (status >= 500) {
    return 'FrobsCo itself failed. A browser neither fails over to another server nor tries again.';
  }
  return 'FrobsCo refused the request: check frobsDirect.baseUrl.';
}
