import type { UpstreamCall } from './UpstreamCall';
import { UpstreamError, type UpstreamErrorCode } from './UpstreamError';

// No connection was made.
const NO_CONNECTION =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_PRX_.*|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*|ERR_TLS_.*)$/;

// What the caller passed cannot be sent, now or later.
const MISTAKE = /^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_.*)$/;

/**
 * Says what an attempt failed of. An error of one's own code, which has no code of
 * the network, stays what it is.
 */
export function toUpstreamError(error: unknown, call: UpstreamCall): unknown {
  if (call.signal.aborted) {
    return call.signal.reason;
  }
  const { code: ownCode, name, syscall } = error as NodeJS.ErrnoException;
  // Some of what is no HTTP has no code.
  const code = ownCode ?? (name === 'HTTPParserError' ? name : undefined);
  if (
    error instanceof UpstreamError ||
    typeof code !== 'string' ||
    MISTAKE.test(code)
  ) {
    return error;
  }
  return new UpstreamError(`${call.label} failed: ${code}`, {
    code: toErrorCode(code, syscall),
    transient: true,
    networkCode: code,
  });
}

function toErrorCode(code: string, syscall?: string): UpstreamErrorCode {
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return 'timeout';
  }
  // An open connection can time out as well, and the target has seen the request then.
  const wasOpen = syscall === 'read' || syscall === 'write';
  return NO_CONNECTION.test(code) && !wasOpen ? 'unreachable' : 'broken-off';
}
