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
      return 'The backend plugin is slow: frobsAggregator.resilience.deadline limits how long it waits for FrobsCo, frobsAggregator.timeout how long this page waits for the plugin.';
    case 'shape':
      return 'Frontend and backend of this plugin are of different versions.';
    default:
      return explainStatus(error.status);
  }
}

function explainStatus(status = 0): string {
  if (status === 400) {
    return 'The backend plugin names the field above.';
  }
  if (status === 401 || status === 403) {
    return 'Backstage did not accept your token, or you may not do this: sign in again, or ask who may.';
  }
  if (status === 404) {
    return 'Is the backend plugin added in packages/backend/src/index.ts?';
  }
  if (status === 409) {
    return 'Somebody else has changed it in the meantime: load the page again, then decide.';
  }
  if (status === 503) {
    return 'The backend plugin is up, but an API behind it is not: the message above names the request that failed.';
  }
  return 'The backend plugin failed: its log says why.';
}
