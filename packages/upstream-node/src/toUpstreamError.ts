import { errorCode, isUnreachable } from './errorCode';
import type { UpstreamCall } from './UpstreamCall';
import { UpstreamError, type UpstreamErrorKind } from './UpstreamError';

/**
 * Says what an attempt failed of. An error of one's own code, which has no code of
 * the network, stays what it is.
 */
export function toUpstreamError(error: unknown, call: UpstreamCall): unknown {
  if (call.signal.aborted) {
    return call.signal.reason;
  }
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof UpstreamError || typeof code !== 'string') {
    return error;
  }
  return new UpstreamError(`${call.label} failed: ${errorCode(error)}`, {
    kind: kindOf(code),
    transient: true,
    code,
  });
}

function kindOf(code: string): UpstreamErrorKind {
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return 'timeout';
  }
  return isUnreachable(code) ? 'unreachable' : 'broken-off';
}
