import { ResponseError } from '@backstage/errors';
import { HINTS } from './hints';

/** What the reader can look at next. */
export function getErrorHint(error: Error): string {
  const status = ResponseError.is(error) ? error.statusCode : 0;
  return (
    HINTS[status || error.name] ??
    HINTS[`${Math.floor(status / 100)}xx`] ??
    'Unexpected error in the plugin.'
  );
}
