import { FrobsError } from './FrobsError';

/** What a plugin author would look at next. */
export function getErrorHint(error: Error): string {
  if (!(error instanceof FrobsError)) {
    return 'This is a fault of the plugin itself.';
  }
  switch (error.failure) {
    case 'network':
      return `Browsers do not say why. Either the Backstage backend is down, or it does not allow ${window.location.origin} by CORS (backend.cors.origin). FrobsCo was not asked.`;
    case 'timeout':
      return 'FrobsCo is slow, and the proxy waits as long as FrobsCo does; frobsProxy.timeout says how long this page waits.';
    case 'shape':
      return 'FrobsCo changed its answers, or proxy.endpoints points at another API.';
    default:
      return explainStatus(error.status);
  }
}

function explainStatus(status = 0): string {
  if (status === 401 || status === 403) {
    return 'Either Backstage did not accept your token (sign in again), or FrobsCo wants credentials: add them to headers in proxy.endpoints.';
  }
  if (status === 404) {
    return 'Check the key in proxy.endpoints: it starts with a slash, matches frobsProxy.proxyPath, and its allowedMethods include GET.';
  }
  if (status === 504) {
    return 'The proxy cannot reach FrobsCo: check the target in proxy.endpoints, and that FrobsCo is up.';
  }
  if (status >= 500) {
    return 'FrobsCo itself failed. The proxy neither fails over to another server nor tries again unless it is taught to.';
  }
  return 'FrobsCo refused the request: check target and pathRewrite in proxy.endpoints.';
}
