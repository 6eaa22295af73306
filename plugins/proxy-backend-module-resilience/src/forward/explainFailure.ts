import { ServiceUnavailableError } from '@backstage/errors';
import { causeOf, isUnreachable } from './causeOf';
import { BadGatewayError, GatewayTimeoutError } from './errors';
import { ClientGone, type Exchange } from './Exchange';
import type { Outcome } from './RequestLog';

/** What a failure comes to, for the log and for the client. */
export interface Explanation {
  outcome: Outcome;
  status?: number;
  /** Nothing where nobody is there to be told, or an answer has begun. */
  error?: Error;
}

/** Tells what became of an exchange that has no whole answer. */
export function explainFailure(
  { response, signal }: Exchange,
  error: unknown,
  endpoint: string,
): Explanation {
  if (signal.reason instanceof ClientGone) return { outcome: 'client-gone' };
  if (response.headersSent) return { outcome: 'broken-off' };
  if (signal.reason instanceof GatewayTimeoutError) {
    return { outcome: 'timeout', status: 504, error: signal.reason };
  }
  // The code alone: a message may name hosts that are none of the client's business.
  const cause = `the API behind ${endpoint} (${causeOf(error)})`;
  return isUnreachable(error)
    ? {
        outcome: 'unreachable',
        status: 503,
        error: new ServiceUnavailableError(`Cannot reach ${cause}`),
      }
    : {
        outcome: 'broken-off',
        status: 502,
        error: new BadGatewayError(`No answer came from ${cause}`),
      };
}
