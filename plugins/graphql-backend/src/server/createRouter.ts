import type {
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { sendNodeResponse } from '@whatwg-node/server';
import type { Response } from 'express';
import Router from 'express-promise-router';
import type { GraphqlConfig } from '../config';
import { acceptsAnswers } from './accept';
import type { createServer } from './createServer';
import { createGraphiqlHandler } from './graphiql';
import { RequestScope } from './RequestScope';

function refuse(
  res: Response,
  status: number,
  code: string,
  message: string,
  requestId?: string,
) {
  const extensions = { code, requestId };
  res.status(status).json({ errors: [{ message, extensions }] });
}

/** One path that takes JSON by POST, and shows GraphiQL where developers have it. */
export function createRouter(options: {
  config: GraphqlConfig;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  server: ReturnType<typeof createServer>;
}) {
  const { config, httpAuth, logger, server } = options;
  const router = Router();
  if (config.developerTools) {
    router.get('/', createGraphiqlHandler());
  }
  const { bodyBytes } = config.limits;
  router.post('/', async (req, res) => {
    const bytes = req.headers['content-length'];
    if (!req.is('application/json')) {
      // So no other site can send it: browsers ask first, by CORS.
      const message = 'Send a body of application/json';
      refuse(res, 415, 'UNSUPPORTED_MEDIA_TYPE', message);
      return;
    }
    if ((req.headers['content-encoding'] ?? 'identity') !== 'identity') {
      const message = 'Send the body without a Content-Encoding';
      refuse(res, 415, 'UNSUPPORTED_MEDIA_TYPE', message);
      return;
    }
    if (bytes === undefined) {
      // Node reads no more than the header says, so nothing else has to count them.
      const message = 'Send the body with a Content-Length, not in chunks';
      refuse(res, 411, 'LENGTH_REQUIRED', message);
      return;
    }
    if (Number(bytes) > bodyBytes) {
      const message = `Send at most ${bodyBytes} bytes`;
      refuse(res, 413, 'REQUEST_ENTITY_TOO_LARGE', message);
      return;
    }
    if (!acceptsAnswers(req)) {
      // Yoga would find out when a mutation has run.
      refuse(res, 406, 'NOT_ACCEPTABLE', 'Accept application/json');
      return;
    }
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
      // The cookie of GraphiQL.
      allowLimitedAccess: config.developerTools,
    });
    const scope = new RequestScope(req, res, credentials);
    const { requestId } = scope;
    res.set({
      'x-request-id': requestId,
      'cache-control': 'private, no-store',
    });
    let response;
    try {
      const context = { req, res, scope };
      response = await server.handleNodeRequestAndResponse(req, res, context);
    } catch (error) {
      // Of a plugin of a module: Yoga itself would respond with its stack.
      if (!res.destroyed) {
        const message = `GraphQL request ${requestId} failed in a plugin`;
        logger.error(message, toError(error));
        const code = 'INTERNAL_SERVER_ERROR';
        refuse(res, 500, code, 'Unexpected error', requestId);
      }
      return;
    }
    await sendNodeResponse(response, res, req, true);
  });
  router.all('/', (_req, res) => {
    res.set('allow', 'POST');
    refuse(res, 405, 'METHOD_NOT_ALLOWED', 'Send a POST');
  });
  return router;
}
