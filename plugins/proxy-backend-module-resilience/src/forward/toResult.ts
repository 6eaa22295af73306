import { CustomErrorBase } from '@backstage/errors';
import { UpstreamError } from '@internal/upstream-node';
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

/** 502, 503 or 504: there is no answer of the API. Clients get all of its fields. */
class GatewayError extends CustomErrorBase {
  name = 'GatewayError' as const;
  /** Why, such as `unreachable`. */
  code: string;
  /** As in the log, which has the cause. */
  requestId: string;
  statusCode: number;

  constructor(
    message: string,
    fields: Pick<GatewayError, 'code' | 'requestId' | 'statusCode'>,
  ) {
    super(message);
    this.code = fields.code;
    this.requestId = fields.requestId;
    this.statusCode = fields.statusCode;
  }
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
