import { UpstreamError } from '@internal/upstream-node';
import { GatewayError } from './errors';
import { ClientGoneError, type ProxiedRequest } from './ProxiedRequest';

/** How a request ended. */
export interface Result {
  outcome:
    'answered' | 'broken-off' | 'client-gone' | 'timeout' | 'unreachable';
  status?: number;
  /** For the client. Missing if it has left, or an answer has begun. */
  error?: Error;
  /** For the log. */
  cause?: unknown;
}

/** Says how a request ended that has no whole answer. */
export function toResult(
  { id, response, signal }: ProxiedRequest,
  cause: unknown,
): Result {
  if (signal.reason instanceof ClientGoneError) {
    return { outcome: 'client-gone' };
  }
  if (response.headersSent) {
    return { outcome: 'broken-off', cause };
  }
  const [outcome, status] = classify(cause);
  const { code, details, message } =
    cause instanceof UpstreamError
      ? cause
      : { code: 'failed', details: undefined, message: 'The request failed' };
  // Codes of the network show no addresses.
  const suffix = details?.networkCode ? ` (${details.networkCode})` : '';
  const error = new GatewayError(message + suffix, {
    code,
    requestId: id,
    statusCode: status,
  });
  return { outcome, status, error, cause };
}

function classify(cause: unknown): [Result['outcome'], status: number] {
  switch (cause instanceof UpstreamError ? cause.code : undefined) {
    case 'deadline':
    case 'timeout':
      return ['timeout', 504];
    case 'unreachable':
    case 'circuit-open':
    case 'queue-full':
      return ['unreachable', 503];
    default:
      return ['broken-off', 502];
  }
}
