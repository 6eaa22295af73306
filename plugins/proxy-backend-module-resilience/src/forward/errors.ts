import { CustomErrorBase } from '@backstage/errors';

/** 405: the endpoint does not let this method through. */
export class MethodNotAllowedError extends CustomErrorBase {
  name = 'MethodNotAllowedError' as const;
  statusCode = 405;
}

/** 502, 503 or 504: there is no answer of the API. Clients get all of its fields. */
export class GatewayError extends CustomErrorBase {
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
