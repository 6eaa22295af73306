import { ResponseError } from '@backstage/errors';
import { FrobsError } from './FrobsError';

/** Whether FrobsCo refused a request for want of a token (RFC 6750). */
export function asksForToken(error: unknown): boolean {
  if (!(error instanceof FrobsError && error.status === 401)) {
    return false;
  }
  const { cause } = error;
  return (
    cause instanceof ResponseError &&
    /^Bearer\b/i.test(cause.response.headers.get('www-authenticate') ?? '')
  );
}
