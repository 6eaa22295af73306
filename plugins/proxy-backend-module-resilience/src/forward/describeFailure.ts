import { ServiceUnavailableError } from '@backstage/errors';
import { UpstreamError } from '@internal/upstream-node';
import type { EndpointConfig } from '../config/readEndpoints';
import { BadGatewayError, GatewayTimeoutError } from './errors';
import { ClientGoneError, type ProxiedRequest } from './ProxiedRequest';
import type { Outcome } from './RequestLog';

/** What a failure means for the log and for the client. */
export interface FailureDescription {
  outcome: Outcome;
  status?: number;
  /** Missing if the client has left, or an answer has begun. */
  error?: Error;
}

/** Describes why a request has no whole answer. */
export function describeFailure(
  { response, signal }: ProxiedRequest,
  cause: unknown,
  { path, timeouts }: EndpointConfig,
): FailureDescription {
  if (signal.reason instanceof ClientGoneError) {
    return { outcome: 'client-gone' };
  }
  if (response.headersSent) {
    return { outcome: 'broken-off' };
  }
  const { code, networkCode } =
    cause instanceof UpstreamError ? cause.details : { code: undefined };
  // The code alone: a message may name hosts that the client need not know.
  const api = `the API behind ${path} (${networkCode ?? code ?? (cause as Error).name})`;
  switch (code) {
    case 'deadline':
    case 'timeout':
      return {
        outcome: 'timeout',
        status: 504,
        error: new GatewayTimeoutError(
          `No answer began within ${timeouts.response} ms`,
        ),
      };
    case 'unreachable':
    case 'circuit-open':
    case 'queue-full':
      return {
        outcome: 'unreachable',
        status: 503,
        error: new ServiceUnavailableError(`Cannot reach ${api}`),
      };
    default:
      return {
        outcome: 'broken-off',
        status: 502,
        error: new BadGatewayError(`No answer came from ${api}`),
      };
  }
}
