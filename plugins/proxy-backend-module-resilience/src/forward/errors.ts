import { CustomErrorBase } from '@backstage/errors';

/** 405: the endpoint does not let this method through. */
export class MethodNotAllowedError extends CustomErrorBase {
  name = 'MethodNotAllowedError' as const;
  statusCode = 405;
}

/** 502: a target broke the connection instead of giving an answer. */
export class BadGatewayError extends CustomErrorBase {
  name = 'BadGatewayError' as const;
  statusCode = 502;
}

/** 504: no answer began in time. */
export class GatewayTimeoutError extends CustomErrorBase {
  name = 'GatewayTimeoutError' as const;
  statusCode = 504;
}
